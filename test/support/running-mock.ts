import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { MockEvent } from '../../src/mock/mock-event.ts';
import { type Mock, startMock } from '../../src/mock/start-mock.ts';
import type { Scenario } from '../../src/spec/scenario.ts';

/** A started stand-in with what it logged. */
export type RunningMock = Mock & { readonly events: readonly MockEvent[]; readonly url: (path: string) => string };

/** Starts a stand-in for the time of a test; it is stopped whatever happens. */
export async function withMock(
  scenario: Scenario,
  use: (mock: RunningMock) => Promise<void>,
  timeScale = 1,
): Promise<void> {
  const events: MockEvent[] = [];
  const mock = await startMock({ scenario, timeScale, onEvent: (event) => events.push(event) });
  try {
    await use({ ...mock, events, url: (path) => `http://127.0.0.1:${mock.http.port}${path}` });
  } finally {
    await mock.stop();
  }
}

export type Reply = { readonly status: number; readonly headers: Record<string, string>; readonly text: string };

export type Sent = {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  /** Takes the stand-in's own certificate. */
  readonly insecure?: boolean;
};

/** Sends one request over node:http(s), so that headers go out as they are. */
export function send(url: string, { method = 'GET', headers = {}, body = '', insecure }: Sent = {}): Promise<Reply> {
  const request = url.startsWith('https:') ? secure : plain;
  const trust = insecure ? { rejectUnauthorized: false } : {};
  return new Promise((resolve, reject) => {
    const length = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(url, { method, headers: { ...length, ...headers }, agent: false, ...trust }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
