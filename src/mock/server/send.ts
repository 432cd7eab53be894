import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../responses/rejection-plan.ts';

const withoutBody = (status: number): boolean => status === 204 || status === 304;

/** Nothing but headers leaves as the answer. */
export const bodiless = ({ method }: IncomingMessage, { status, body }: Answer): boolean =>
  withoutBody(status) || method === 'HEAD' || body === '';

/** Writes status and headers with the length of the body, so that connections are kept. */
export function writeHead(response: ServerResponse, { status, headers, body }: Answer): void {
  if (withoutBody(status)) response.writeHead(status, [...headers]);
  else response.writeHead(status, [...headers, 'content-length', String(Buffer.byteLength(body))]);
}

export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  writeHead(response, answer);
  if (bodiless(request, answer)) response.end();
  else response.end(answer.body);
}
