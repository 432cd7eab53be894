import type { ServerResponse } from 'node:http';
import type { Delays } from '../delays.ts';
import type { Answer } from '../responses/rejection-plan.ts';
import { writeHead } from './send.ts';

const mostPieces = 50;

/** Sends the headers at once and the body in equal pieces over some seconds; `last` is called before the last one. */
export function trickle(
  response: ServerResponse,
  answer: Answer,
  overSeconds: number,
  delays: Delays,
  last: () => void,
): void {
  const body = Buffer.from(answer.body);
  const pieces = Math.min(mostPieces, body.length);
  const piece = (index: number): Buffer =>
    body.subarray(Math.floor((index * body.length) / pieces), Math.floor(((index + 1) * body.length) / pieces));
  writeHead(response, answer);
  response.flushHeaders();
  const next = (index: number): void =>
    delays.after((overSeconds * 1000) / pieces, () => {
      if (response.destroyed) return;
      if (index === pieces - 1) {
        last();
        response.end(piece(index));
        return;
      }
      response.write(piece(index));
      next(index + 1);
    });
  next(0);
}
