export type RetryClient = {
  readonly name: string;
  readonly spec: object;
  /** A constant pause takes no notice of Retry-After. */
  readonly mayBeEarly: boolean;
  /** Rejections and attempts per success of the same set-up as the prototype had them; undefined where nothing is promised. */
  readonly expected?: { readonly rejected: number; readonly amplification: number };
};

type Setup = {
  /** Rate of the client's own gate; without it the client has none. */
  readonly gate?: string;
  readonly retry: object;
  readonly users?: number;
  readonly pause?: string;
  readonly latency?: string;
  readonly limit?: object;
};

const windowLimit = { type: 'fixed-window', allow: 30, per: '6s' };
const patient = { policy: 'recommended', attempts: 50, budget: 10, budgetMinimum: 1_000_000 };
const own = { ...patient, cooldown: false };

/** Closed users against a target that allows 30 in 6 s, or as `limit` says. */
export function retryClients(seconds: number): readonly RetryClient[] {
  const client = (name: string, setup: Setup, rejected?: number, amplification?: number): RetryClient => ({
    name,
    spec: specOf(setup, seconds),
    mayBeEarly: 'policy' in setup.retry && setup.retry.policy === 'constant-pause',
    ...(rejected !== undefined && amplification !== undefined && { expected: { rejected, amplification } }),
  });
  const slow = { gate: '20/s', users: 40, latency: '400ms' };
  const sliding = { ...windowLimit, type: 'sliding-window' };
  const bucket = { type: 'token-bucket', rate: '5/s', burst: 5 };
  const inFlight = { type: 'concurrency', max: 5 };
  return [
    client('no retry, pause 2 s', { retry: { policy: 'none' }, pause: '2s' }),
    client('constant-pause', { retry: { policy: 'constant-pause', attempts: 50 } }),
    client('retry-after-only', { retry: { policy: 'retry-after-only', attempts: 50 } }, 663, 4.2),
    client('genesys-sdk', { retry: { policy: 'genesys-sdk', attempts: 50 } }),
    client('recommended, no gate', { retry: patient }, 302, 2.7),
    client('gate 0.9 x', { gate: '4.5/s', retry: patient }, 0, 1),
    client('gate 1.0 x', { gate: '5/s', retry: patient }, 1, 1.01),
    client('gate 1.5 x, own wait', { gate: '7.5/s', retry: own }, 89, 1.49),
    client('gate 1.5 x, cooldown', { gate: '7.5/s', retry: patient }, 5, 1.03),
    client('gate 4 x, own wait', { gate: '20/s', retry: own }, 514, 3.4),
    client('gate 4 x, cooldown', { gate: '20/s', retry: patient }, 7, 1.04),
    client(
      'gate 1.5 x, own wait, budget 0.1 + 10, 4 attempts',
      { gate: '7.5/s', retry: { policy: 'recommended', budget: 0.1, budgetMinimum: 10, attempts: 4, cooldown: false } },
      87,
      1.46,
    ),
    client('sliding window, gate 4 x, own wait', { ...slow, limit: sliding, retry: own }, 243, 423 / 180),
    client('sliding window, gate 4 x, cooldown', { ...slow, limit: sliding, retry: patient }, 6, 186 / 180),
    client('token bucket 5/s, gate 4 x, own wait', { ...slow, limit: bucket, retry: own }, 540, 720 / 180),
    client('token bucket 5/s, gate 4 x, cooldown', { ...slow, limit: bucket, retry: patient }, 44, 207 / 163),
    client('concurrency 5, permits', { users: 40, latency: '400ms', limit: inFlight, gate: '', retry: patient }, 0, 1),
  ];
}

function specOf(setup: Setup, seconds: number): object {
  const { gate, retry, users = 100, pause, latency = '40ms', limit = windowLimit } = setup;
  // An empty gate is the target's own limit: only permits in flight are right or wrong, never a little too fast.
  const believed = gate === undefined || gate === '' ? limit : { type: 'token-bucket', rate: gate, safety: 1 };
  return {
    name: 'retry',
    intent: gate === undefined ? 'resilience' : 'respect',
    target: { url: 'http://api.example.com' },
    limits: { quota: believed },
    retry,
    workloads: {
      work: {
        load: { type: 'users', users, for: `${seconds}s`, ...(pause !== undefined && { pause }) },
        flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['quota'] }],
      },
    },
    mock: { latency: { p50: latency }, limits: { quota: limit } },
  };
}
