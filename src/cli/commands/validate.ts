import type { Mode } from '../../validate/rules/rule.ts';
import { defineCommand } from '../command.ts';
import { once } from '../once.ts';
import { specFlags } from '../spec-flags.ts';
import { readProperties } from '../validate/arguments.ts';

/** `validate FILE...` */
export const validateCommand = defineCommand({
  usage: 'validate <file..>',
  summary: 'Check specs and JMeter plans',
  build: (parser) =>
    specFlags(parser)
      .positional('file', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'Capacity specs (.json, .jsonc), JMeter plans (.jmx); - for standard input',
      })
      .option('as', { choices: ['spec', 'plan'] as const, describe: 'What to take every file for' })
      .option('format', {
        choices: ['text', 'json', 'sarif', 'junit', 'github'] as const,
        default: 'text' as const,
        describe: 'Form of the findings; they go to standard output',
      })
      .option('mode', {
        choices: ['author', 'ci', 'strict'] as const,
        coerce: once('mode') as (value: unknown) => Mode | undefined,
        describe: 'Who asks: errors are what JMeter refuses (author), what spoils a test (ci), or more (strict)',
      })
      .option('config', {
        ...{ type: 'string', requiresArg: true, coerce: once('config') },
        describe: 'Configuration (default: loadwright.validate.json beside the plan or above)',
      })
      .option('spec', {
        ...{ type: 'string', requiresArg: true, coerce: once('spec') },
        describe: 'Capacity spec whose quotas the plans are held against',
      })
      .option('J', {
        ...{ alias: 'property', type: 'string', requiresArg: true, coerce: readProperties },
        describe: 'JMeter property the plans will run with, name=value (repeatable)',
      })
      .option('baseline', {
        ...{ type: 'string', requiresArg: true, coerce: once('baseline') },
        describe: 'Findings in this file do not count',
      })
      .option('write-baseline', { type: 'boolean', default: false, describe: 'Write the file that --baseline names' })
      .option('fix', {
        type: 'boolean',
        default: false,
        describe: 'Rewrite plans as JMeter writes them, to the same effect',
      })
      .option('dry-run', { type: 'boolean', default: false, describe: 'With --fix: only show it, as --diff' })
      .option('diff', {
        type: 'boolean',
        default: false,
        describe: 'Print what --fix would change; findings to standard error',
      })
      .option('gui-order', {
        type: 'boolean',
        default: false,
        describe: 'With --fix or --diff: what the GUI would save',
      })
      .option('engine', { type: 'boolean', default: false, describe: 'Have the real JMeter load the plans too' })
      .example('$0 spec.json', 'The spec and all its variants')
      .example('$0 old/*.jmx', 'Plans, wherever they come from')
      .example('$0 plan.jmx --mode ci --format sarif', 'For code scanning'),
  run: async (args, context) => {
    const { validate } = await import('../validate-action.ts');
    return validate({ ...args, files: args.file, property: args.J }, context);
  },
});
