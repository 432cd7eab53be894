import { gzipSync, strToU8 } from 'fflate';

/** Compressed text. Written in JavaScript, so every platform and Node version gives the same bytes; no time stamp. */
export const gzip = (text: string): Uint8Array => gzipSync(strToU8(text), { level: 9, mtime: 0 });
