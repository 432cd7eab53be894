import { retryPresets } from '../../src/spec/resolve/retry-presets.ts';
import type {
  Endpoint,
  Expectation,
  HttpStep,
  Limit,
  Payload,
  PollStep,
  RetryPolicy,
  Scenario,
  Step,
  Template,
  WebSocketExchangeStep,
  WebSocketOpenStep,
  WebSocketReadStep,
  WebSocketWriteStep,
  Workload,
} from '../../src/spec/scenario.ts';

/** Scenarios made by hand, with defaults for all that a test does not care about. */

/** A template with `${saved}` references, `${data.column}` and `${values.name}`. */
export function template(text: string): Template {
  const parts: Template[number][] = [];
  let after = 0;
  for (const match of text.matchAll(/\$\{([\w-]+)(?:\.([\w-]+))?\}/g)) {
    if (match.index > after) parts.push({ kind: 'literal', text: text.slice(after, match.index) });
    const [whole, name = '', column] = match;
    parts.push(
      column === undefined
        ? { kind: 'saved', name }
        : name === 'values'
          ? { kind: 'value', name: column }
          : { kind: 'data', data: name, column },
    );
    after = match.index + whole.length;
  }
  if (after < text.length) parts.push({ kind: 'literal', text: text.slice(after) });
  return parts;
}

export const noRetry: RetryPolicy = retryPresets.none;

export const endpoint = (changes: Partial<Endpoint> = {}): Endpoint => ({
  scheme: 'https',
  host: 'api.example.com',
  port: 443,
  basePath: '',
  ...changes,
});

const instant = { p50Seconds: 0, p95Seconds: 0 };

export const expectation = (changes: Partial<Expectation> = {}): Expectation => ({
  status: [],
  json: [],
  contains: '',
  seconds: null,
  ...changes,
});

type Place = { readonly path: string } | { readonly url: string };
const locationOf = (place: Place): HttpStep['location'] =>
  'path' in place ? { type: 'path', path: template(place.path) } : { type: 'url', url: template(place.url) };

const common = (name: string) => ({
  name,
  pointer: `/workloads/work/flow/${name}`,
  limits: [],
  retry: noRetry,
  assumed: instant,
});

export function httpStep(
  args: Partial<Omit<HttpStep, 'location' | 'expect'>> & {
    readonly name: string;
    readonly expect?: Partial<Expectation>;
  } & Place,
): HttpStep {
  const { expect, ...rest } = args;
  return {
    ...common(args.name),
    type: 'http',
    method: 'GET',
    query: [],
    headers: [],
    savedHeaders: null,
    authenticated: true,
    body: { type: 'none' },
    idempotent: true,
    followRedirects: false,
    save: [],
    ...rest,
    location: locationOf(args),
    expect: expectation(expect),
  };
}

export function pollStep(args: Partial<Omit<PollStep, 'location'>> & { readonly name: string } & Place): PollStep {
  return {
    ...common(args.name),
    type: 'poll',
    everySeconds: 1,
    deadlineSeconds: 60,
    assumedDoneSeconds: 1,
    until: { json: '$.status', done: ['done'], failed: ['failed'] },
    headers: [],
    authenticated: true,
    save: [],
    ...args,
    location: locationOf(args),
  };
}

export function webSocketOpen(
  args: Partial<Omit<WebSocketOpenStep, 'location'>> & { readonly name: string } & Place,
): WebSocketOpenStep {
  return {
    ...common(args.name),
    type: 'websocket-open',
    headers: [],
    authenticated: true,
    ...args,
    location: locationOf(args),
  };
}

export function webSocketWrite(name: string, text: string, limits: readonly string[] = []): WebSocketWriteStep {
  return {
    type: 'websocket-write',
    name,
    pointer: `/${name}`,
    message: { type: 'text', text: template(text) },
    limits,
  };
}

export function webSocketRead(args: Partial<WebSocketReadStep> & { readonly name: string }): WebSocketReadStep {
  const { limits: _, retry: __, ...rest } = common(args.name);
  return { ...rest, type: 'websocket-read', withinSeconds: 5, contains: '', optional: false, save: [], ...args };
}

export function webSocketExchange(
  args: Partial<Omit<WebSocketExchangeStep, 'message'>> & { readonly name: string; readonly text: string },
): WebSocketExchangeStep {
  const { text, ...changes } = args;
  const { retry: _, ...rest } = common(args.name);
  const message = { type: 'text', text: template(text) } as const;
  return { ...rest, type: 'websocket-exchange', message, withinSeconds: 5, contains: '', save: [], ...changes };
}

export function workload(name: string, flow: readonly Step[], changes: Partial<Workload> = {}): Workload {
  return {
    name,
    description: '',
    load: {
      type: 'users',
      stages: [{ from: 1, to: 1, seconds: 10 }],
      seconds: 10,
      rampUpSeconds: 0,
      iterations: null,
      startSeconds: 0,
      pauseSeconds: 0,
      pacingSeconds: 0,
      ratePerSecond: null,
      threadGroup: 'auto',
    },
    retry: noRetry,
    flow,
    data: [],
    ...changes,
  };
}

export function payload(name: string, text: string, changes: Partial<Payload> = {}): Payload {
  return {
    name,
    contentType: 'application/json',
    text: template(text),
    isJson: true,
    gzip: false,
    expectInvalid: false,
    schema: null,
    bytes: Buffer.byteLength(text),
    ...changes,
  };
}

export const fixedWindowLimit = (
  name: string,
  allow: number,
  perSeconds: number,
  changes: Partial<Limit> = {},
): Limit =>
  ({
    name,
    type: 'fixed-window',
    allow,
    perSeconds,
    scope: 'org',
    safety: 1,
    backgroundPerSecond: 0,
    ...changes,
  }) as Limit;

export const clientCredentials: Extract<Scenario['auth'], { type: 'oauth2-client-credentials' }> = {
  type: 'oauth2-client-credentials',
  token: endpoint({ host: 'login.example.com' }),
  tokenPath: '/oauth/token',
  style: 'basic',
  scope: '',
  tokens: 1,
  expiresInSeconds: 86_400,
  limits: [],
  rejection: { status: 429, body: '{"error":"too_many_requests"}', contentType: 'application/json', headers: [] },
};

const plainRejection: Scenario['target']['rejection'] = {
  body: '{"message":"Too many requests, retry in {seconds} seconds","code":"too.many.requests","status":429}',
  contentType: 'application/json',
  headers: [],
};

type ScenarioChanges = Partial<Omit<Scenario, 'target' | 'mock'>> & {
  readonly target?: Partial<Scenario['target']>;
  readonly mock?: Partial<Scenario['mock']>;
};

/** A scenario of one flow, or of whatever `workloads` says. The stand-in's limits are those of `limits` by default. */
export function scenario(flow: readonly Step[], changes: ScenarioChanges = {}): Scenario {
  const { target, mock, ...rest } = changes;
  const rejection = target?.rejection ?? plainRejection;
  return {
    name: 'made by hand',
    description: '',
    variant: null,
    intent: 'respect',
    auth: { type: 'none' },
    limits: [],
    data: [],
    values: [],
    payloads: [],
    phases: [],
    workloads: [workload('work', flow)],
    slo: [],
    probe: null,
    engine: { jmeter: '5.6.3' },
    files: [],
    ...rest,
    target: {
      profile: null,
      region: null,
      api: endpoint(),
      websocket: endpoint({ scheme: 'wss' }),
      headers: [],
      connectTimeoutSeconds: 5,
      responseTimeoutSeconds: 30,
      socketsPerIdentity: null,
      rejection,
      ...target,
    },
    mock: {
      latency: null,
      rejectLatencySeconds: 0,
      limits: rest.limits ?? [],
      retryAfter: 'seconds',
      constantRetryAfterSeconds: null,
      rejection: { status: 429, ...rejection },
      tokenRejection: rest.auth && 'rejection' in rest.auth ? rest.auth.rejection : null,
      unique: [],
      faults: [],
      kneeConcurrency: null,
      jobSeconds: null,
      seed: 1,
      ...mock,
    },
  };
}
