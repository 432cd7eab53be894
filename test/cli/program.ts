import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Words for Node that start the program, before the words of a command line. */
export const programWords = [
  '--import',
  import.meta.resolve('tsx'),
  fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url)),
];

export type Program = {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly exitCode: Promise<number | null>;
  /** Waits until standard output and standard error together show a text. */
  readonly says: (text: string) => Promise<void>;
};

/** Starts the program as a user does, in a process of its own. */
export function start(words: readonly string[], folder: string, variables: NodeJS.ProcessEnv = process.env): Program {
  const child = spawn(process.execPath, [...programWords, ...words], {
    cwd: folder,
    env: variables,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (piece) => {
    stdout += piece;
  });
  child.stderr.on('data', (piece) => {
    stderr += piece;
  });
  const exitCode = once(child, 'close').then(([code]) => code as number | null);
  const says = async (text: string): Promise<void> => {
    while (!`${stdout}${stderr}`.includes(text)) {
      if (child.exitCode !== null) throw new Error(`it ended without saying ${text}: ${stdout}${stderr}`);
      await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), exitCode]);
    }
  };
  return { child, stdout: () => stdout, stderr: () => stderr, exitCode, says };
}

/** Command lines of all processes of this machine that have a text in them. */
export async function processesWith(text: string): Promise<readonly string[]> {
  const ps = spawn('ps', ['-A', '-ww', '-o', 'pid=,args='], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  ps.stdout.on('data', (piece) => {
    output += piece;
  });
  await once(ps, 'close');
  return output.split('\n').filter((line) => line.includes(text));
}
