import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

export type Invocation = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

type Setting = {
  readonly folder: string;
  readonly input?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly colour?: boolean;
};

/**
 * Runs a command line in this process, with a terminal that remembers. Words in the line are separated by blanks;
 * paths are taken as the real program takes them, so callers name them in full.
 */
export async function invoke(words: readonly string[], setting: Setting): Promise<Invocation> {
  let stdout = '';
  let stderr = '';
  const colour = setting.colour ?? false;
  const terminal: Terminal = {
    write: (text) => {
      stdout += text;
    },
    say: (text) => {
      stderr += text;
    },
    readInput: async () => setting.input ?? '',
    host: { variables: setting.variables ?? {}, platform: process.platform },
    workingFolder: setting.folder,
    isInteractive: false,
    columns: 100,
    wantsColour: { output: colour, talk: colour },
    onInterrupt: () => () => undefined,
  };
  const exitCode = await runCli(words, terminal);
  return { exitCode, stdout, stderr };
}

/** Writes files below a folder. */
export async function place(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const call = { type: 'http', name: 'call', method: 'GET', path: '/call', limits: ['quota'] };

/** A small good spec. */
export const goodSpec = {
  name: 'small',
  target: { url: 'https://api.example.com' },
  limits: { quota: { type: 'fixed-window', allow: 300, per: '60s' } },
  workloads: { work: { load: { type: 'arrivals', rate: '4/s', for: '60s' }, flow: [call] } },
  variants: {
    fast: { workloads: { work: { load: { rate: '9/s' } } } },
    rude: { intent: 'probe', workloads: { work: { load: { rate: '10/s' } } } },
  },
};
