import { createRequire } from 'node:module';

/** Few specs compress anything, and loading the compressor is not free: it is loaded when the first text needs it. */
const require = createRequire(import.meta.url);

/** Compressed text. Written in JavaScript, so every platform and Node version gives the same bytes; no time stamp. */
export function gzip(text: string): Uint8Array {
  const { gzipSync, strToU8 } = require('fflate') as typeof import('fflate');
  return gzipSync(strToU8(text), { level: 9, mtime: 0 });
}
