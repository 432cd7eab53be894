import type {
  Expect,
  HttpStep as HttpSpec,
  PollStep as PollSpec,
  Retry,
  WebsocketOpenStep,
} from '../generated/capacity-spec.ts';
import type { Expectation, HttpStep, Location, Method, PollStep, RetryPolicy, WebSocketOpenStep } from '../scenario.ts';
import { sendsCredentials } from '../steps.ts';
import type { Filler } from '../template/filler.ts';
import { durationSeconds } from '../units/duration.ts';
import { type BodySurroundings, resolveBody } from './body.ts';
import { assumedLatency } from './latency.ts';
import { resolveSave } from './save.ts';

export type RequestSurroundings = BodySurroundings & {
  /** The policy of a step; without one of its own, the workload's. */
  readonly retry: (spec: Retry | undefined) => RetryPolicy;
};

/** Methods that RFC 9110 9.2.2 calls idempotent. */
const idempotentMethods: readonly Method[] = ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'];

export function resolveHttp(spec: HttpSpec, pointer: string, around: RequestSurroundings): HttpStep {
  return {
    type: 'http',
    name: spec.name,
    pointer,
    method: spec.method,
    location: locationOf(spec, around.fill),
    query: around.fill.headers(spec.query),
    headers: around.fill.headers(spec.headers),
    savedHeaders: spec.savedHeaders ?? null,
    authenticated: sendsCredentials(spec),
    body: resolveBody(spec.body, around),
    idempotent: spec.idempotent ?? idempotentMethods.includes(spec.method),
    followRedirects: spec.followRedirects ?? false,
    expect: resolveExpect(spec.expect),
    save: resolveSave(spec.save),
    limits: spec.limits ?? [],
    retry: around.retry(spec.retry),
    assumed: assumedLatency(spec.assume),
  };
}

export function resolvePoll(spec: PollSpec, pointer: string, around: RequestSurroundings): PollStep {
  const deadlineSeconds = durationSeconds(spec.deadline);
  const done = spec.assume?.done;
  return {
    type: 'poll',
    name: spec.name,
    pointer,
    location: locationOf(spec.path.startsWith('/') ? { path: spec.path } : { url: spec.path }, around.fill),
    everySeconds: durationSeconds(spec.every),
    deadlineSeconds,
    assumedDoneSeconds: done === undefined ? deadlineSeconds / 2 : durationSeconds(done),
    until: { json: spec.until.json, done: spec.until.done, failed: spec.until.failed ?? [] },
    headers: around.fill.headers(spec.headers),
    authenticated: sendsCredentials(spec),
    save: resolveSave(spec.save),
    limits: spec.limits ?? [],
    retry: around.retry(spec.retry),
    assumed: assumedLatency(spec.assume),
  };
}

export function resolveOpen(spec: WebsocketOpenStep, pointer: string, around: RequestSurroundings): WebSocketOpenStep {
  return {
    type: 'websocket-open',
    name: spec.name,
    pointer,
    location: locationOf(spec, around.fill),
    headers: around.fill.headers(spec.headers),
    authenticated: sendsCredentials(spec),
    limits: spec.limits ?? [],
    retry: around.retry(spec.retry),
    assumed: assumedLatency(spec.assume),
  };
}

const locationOf = ({ path, url }: { path?: string; url?: string }, fill: Filler): Location =>
  url === undefined ? { type: 'path', path: fill.text(path ?? '/') } : { type: 'url', url: fill.text(url) };

const resolveExpect = (spec: Expect = {}): Expectation => ({
  status: spec.status ?? [],
  json: Object.entries(spec.json ?? {}).map(([path, equals]) => ({ path, equals })),
  contains: spec.contains ?? '',
  seconds: spec.time === undefined ? null : durationSeconds(spec.time),
});
