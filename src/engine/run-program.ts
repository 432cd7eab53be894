import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Host } from './host.ts';

export type ProgramResult = {
  /** Undefined when the program could not be started or was ended by a signal. */
  readonly exitCode: number | undefined;
  /** Lines of standard output and standard error, in the order of arrival. */
  readonly lines: readonly string[];
};

type ProgramOptions = {
  readonly host: Host;
  readonly cwd?: string;
  readonly onLine?: (line: string) => void;
  readonly signal?: AbortSignal;
};

// Node starts no .cmd file without a shell, and a shell wants its words quoted.
const quoteForShell = (word: string): string => (/[\s&|<>^()]/.test(word) ? `"${word}"` : word);

/** Runs a program to its end and collects what it says. */
export function runProgram(file: string, args: readonly string[], options: ProgramOptions): Promise<ProgramResult> {
  const shell = file.endsWith('.cmd');
  const [command, ...words] = shell ? [file, ...args].map(quoteForShell) : [file, ...args];
  return new Promise((resolve) => {
    const lines: string[] = [];
    const child = spawn(command ?? file, words, {
      cwd: options.cwd,
      env: { ...options.host.variables },
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.signal && { signal: options.signal }),
    });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        options.onLine?.(line);
      });
    }
    child.on('error', (error) => {
      lines.push(error.message);
      if (child.pid === undefined) resolve({ exitCode: undefined, lines });
    });
    child.on('close', (code) => resolve({ exitCode: code ?? undefined, lines }));
  });
}
