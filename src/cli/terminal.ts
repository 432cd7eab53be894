import process from 'node:process';
import { isSystemError, whyNotWritten } from '../diagnostics/file-trouble.ts';
import type { Host } from '../engine/host.ts';
import { exitCodes } from './exit-code.ts';

/** All that a command may touch of the process it runs in. */
export type Terminal = {
  /** Results, to standard output. */
  readonly write: (text: string) => void;
  /** Everything else, to standard error. */
  readonly say: (text: string) => void;
  readonly readInput: () => Promise<string>;
  readonly host: Host;
  readonly workingFolder: string;
  /** Standard error is a terminal: a line may be rewritten in place. */
  readonly isInteractive: boolean;
  readonly columns: number;
  readonly wantsColour: { readonly output: boolean; readonly talk: boolean };
  /** Calls back on Ctrl-C and on a request to end; returns how to stop listening. The second Ctrl-C ends at once. */
  readonly onInterrupt: (callback: () => void) => () => void;
};

/** https://no-color.org, and FORCE_COLOR for terminals that do not look like one. */
function wantsColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return true;
  return stream.isTTY === true && TERM !== 'dumb';
}

function onInterrupt(callback: () => void): () => void {
  let count = 0;
  const listener = (): void => {
    count += 1;
    // Handlers of `exit` end child processes on the way out.
    if (count > 1) process.exit(130);
    callback();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}

async function readInput(): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

/**
 * Writes to a stream of the process. A reader such as `head` may close the pipe early: that is no error. Where nothing
 * can be written, on a full disk, say, the program ends at once.
 */
function writerTo(stream: NodeJS.WriteStream): (text: string) => void {
  const end = (error: Error): never => {
    if (!isSystemError(error)) throw error;
    if (error.code === 'EPIPE') process.exit(exitCodes.ok);
    if (stream === process.stdout) {
      process.stderr.write(`loadwright: standard output cannot be written: ${whyNotWritten(error)}\n`);
    }
    process.exit(exitCodes.usage);
  };
  stream.on('error', end);
  return (text) => {
    if (text === '') return;
    try {
      stream.write(text);
    } catch (error) {
      // Of files, some versions of Node throw what others hand to the listener.
      end(error as Error);
    }
  };
}

/** The real terminal. */
export function processTerminal(): Terminal {
  return {
    write: writerTo(process.stdout),
    say: writerTo(process.stderr),
    readInput,
    host: { variables: process.env, platform: process.platform },
    workingFolder: process.cwd(),
    isInteractive: process.stderr.isTTY === true,
    columns: Math.min(100, process.stdout.columns ?? 100),
    wantsColour: { output: wantsColour(process.stdout), talk: wantsColour(process.stderr) },
    onInterrupt,
  };
}
