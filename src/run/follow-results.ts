import { open } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import { type JtlEnd, jtlReader } from '../results/jtl-reader.ts';
import type { JtlRow } from '../results/jtl-row.ts';

const PIECE_BYTES = 1 << 18;

export type ResultsFollower = {
  /** Reads what has been written since the last time. */
  readonly catchUp: () => Promise<void>;
  readonly end: () => Promise<JtlEnd>;
};

/** Reads a results file while JMeter writes it, each byte once. A file that does not exist yet has no rows. */
export function followResults(file: string, onRow: (row: JtlRow) => void): ResultsFollower {
  const reader = jtlReader(onRow);
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(PIECE_BYTES);
  let position = 0;
  const catchUp = async (): Promise<void> => {
    const handle = await open(file, 'r').catch(() => undefined);
    if (!handle) return;
    try {
      for (;;) {
        const { bytesRead } = await handle.read(buffer, 0, PIECE_BYTES, position);
        if (bytesRead === 0) return;
        position += bytesRead;
        reader.push(decoder.write(buffer.subarray(0, bytesRead)));
      }
    } finally {
      await handle.close();
    }
  };
  const end = async (): Promise<JtlEnd> => {
    await catchUp();
    return reader.end();
  };
  return { catchUp, end };
}
