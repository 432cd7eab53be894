import type { IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** Larger bodies are refused; they are read to their end all the same, so that the client hears why. */
const largestBodyBytes = 16 * 1024 * 1024;
/** A client that goes on beyond this is cut off. */
const patienceBytes = 4 * largestBodyBytes;

export type ReadBody = {
  readonly tooLarge: boolean;
  /** The body; empty when it was only counted. */
  readonly content: Buffer;
};

const nothing: ReadBody = { tooLarge: false, content: Buffer.alloc(0) };

/** Reads a request to its end and counts its bytes. `done` is not called when the client leaves before. */
export function readBody(
  request: IncomingMessage,
  keep: boolean,
  counted: { bytes: number },
  done: (body: ReadBody) => void,
): void {
  const { headers } = request;
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) {
    request.resume();
    done(nothing);
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => {
    counted.bytes += chunk.length;
    if (counted.bytes > patienceBytes) request.destroy();
    else if (keep && counted.bytes <= largestBodyBytes) chunks.push(chunk);
  });
  request.on('end', () => {
    const tooLarge = counted.bytes > largestBodyBytes;
    done({ tooLarge, content: tooLarge || !keep ? nothing.content : Buffer.concat(chunks) });
  });
}

/** The text of a body, unpacked when it is gzip; null when it pretends to be. */
export function bodyText(content: Buffer): string | null {
  if (content[0] !== 0x1f || content[1] !== 0x8b) return content.toString('utf8');
  try {
    return gunzipSync(content, { maxOutputLength: largestBodyBytes }).toString('utf8');
  } catch {
    return null;
  }
}
