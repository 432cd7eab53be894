import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';

/** Lines are handed to the file in batches of about this many characters. */
const batchCharacters = 64 * 1024;
/** A reader of the growing file waits no longer than this. */
const flushMs = 250;

/** Writes one JSON line for each value. */
export type LogWriter = {
  readonly write: (value: unknown) => void;
  /** Writes what is buffered and closes the file. Rejects when any write has failed. */
  readonly close: () => Promise<void>;
};

/** Opens (and empties) a log file; rejects when that is impossible. */
export async function openLog(file: string): Promise<LogWriter> {
  const handle = await open(file, 'w');
  const stream = createWriteStream(file, { fd: handle, encoding: 'utf8' });
  const ended = finished(stream);
  // A failed write is reported by close; until then it must not end the process.
  ended.catch(() => {});
  let lines: string[] = [];
  let characters = 0;

  const flush = (): void => {
    if (lines.length === 0) return;
    stream.write(lines.join(''));
    lines = [];
    characters = 0;
  };
  const timer = setInterval(flush, flushMs).unref();

  return {
    write: (value) => {
      const line = `${JSON.stringify(value)}\n`;
      characters += line.length;
      lines.push(line);
      if (characters >= batchCharacters) flush();
    },
    close: async () => {
      clearInterval(timer);
      flush();
      stream.end();
      await ended;
    },
  };
}
