import type { Command } from './command.ts';

type Entry = {
  readonly name: string;
  readonly arguments: string;
  readonly summary: string;
  /** Loaded only when it is called, so that the others cost nothing. */
  // biome-ignore lint/suspicious/noExplicitAny: the arguments are known to the command alone.
  readonly load: () => Promise<Command<any>>;
};

/** The commands, in the order a newcomer meets them. */
export const commandTable: readonly Entry[] = [
  {
    name: 'init',
    arguments: '[name]',
    summary: 'Start a capacity spec from an example',
    load: async () => (await import('./commands/init.ts')).initCommand,
  },
  {
    name: 'explain',
    arguments: '<spec>',
    summary: 'Arithmetic and a simulated run: does it fit the limits?',
    load: async () => (await import('./commands/explain.ts')).explainCommand,
  },
  {
    name: 'generate',
    arguments: '<spec>',
    summary: 'Write the JMeter plan and all it needs into a folder',
    load: async () => (await import('./commands/generate.ts')).generateCommand,
  },
  {
    name: 'validate',
    arguments: '<file..>',
    summary: 'Check specs and JMeter plans',
    load: async () => (await import('./commands/validate.ts')).validateCommand,
  },
  {
    name: 'rules',
    arguments: '[id..]',
    summary: 'List the rules for JMeter plans, or explain some',
    load: async () => (await import('./validate/rules-command.ts')).rulesCommand,
  },
  {
    name: 'mock',
    arguments: '<spec>',
    summary: 'Stand in for the target, on this machine',
    load: async () => (await import('./commands/mock.ts')).mockCommand,
  },
  {
    name: 'run',
    arguments: '<spec|folder>',
    summary: 'Run the plan in JMeter and sum up the results',
    load: async () => (await import('./commands/run.ts')).runCommand,
  },
  {
    name: 'limits',
    arguments: 'import <file>',
    summary: "Make limits of a spec from the vendor's own list",
    load: async () => (await import('./commands/limits.ts')).limitsCommand,
  },
  {
    name: 'engine',
    arguments: '<action>',
    summary: 'Install, find or verify the pinned JMeter',
    load: async () => (await import('./commands/engine.ts')).engineCommand,
  },
];
