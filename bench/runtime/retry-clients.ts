export type RetryClient = {
  readonly name: string;
  readonly spec: object;
  /** A constant pause takes no notice of Retry-After. */
  readonly mayBeEarly: boolean;
  /** What the same set-up cost the prototype; undefined where nothing is promised. */
  readonly expected?: Cost;
};

export type Cost = { readonly rejected: number; readonly admitted: number };

type Setup = {
  /** Rate of the client's own gate; without it the client has none. */
  readonly gate?: string;
  readonly retry: object;
  readonly users?: number;
  readonly pause?: string;
  readonly latency?: string;
  readonly limit?: object;
};

/** The prototype's target: a window opens with the first request, and the next ones follow it without gaps. */
export const WINDOW = { allow: 30, seconds: 6 };
const windowLimit = { type: 'fixed-window', allow: WINDOW.allow, per: `${WINDOW.seconds}s` };
const patient = { policy: 'recommended', attempts: 50, budget: 10, budgetMinimum: 1_000_000 };
const own = { ...patient, cooldown: false };

/** Closed users against a target that allows 30 in 6 s, or as `limit` says. */
export function retryClients(seconds: number): readonly RetryClient[] {
  const client = (
    name: string,
    setup: Setup,
    expected?: readonly [rejected: number, admitted: number],
  ): RetryClient => ({
    name,
    spec: specOf(setup, seconds),
    mayBeEarly: 'policy' in setup.retry && setup.retry.policy === 'constant-pause',
    ...(expected && { expected: { rejected: expected[0], admitted: expected[1] } }),
  });
  const slow = { gate: '20/s', users: 40, latency: '400ms' };
  const sliding = { ...windowLimit, type: 'sliding-window' };
  const bucket = { type: 'token-bucket', rate: '5/s', burst: 5 };
  const inFlight = { type: 'concurrency', max: 5 };
  return [
    client('no retry, pause 2 s', { retry: { policy: 'none' }, pause: '2s' }),
    client('constant-pause', { retry: { policy: 'constant-pause', attempts: 50 } }),
    client('retry-after-only', { retry: { policy: 'retry-after-only', attempts: 50 } }, [663, 210]),
    client('genesys-sdk', { retry: { policy: 'genesys-sdk', attempts: 50 } }),
    client('recommended, no gate', { retry: patient }, [302, 180]),
    client('gate 0.9 x', { gate: '4.5/s', retry: patient }, [0, 165]),
    client('gate 1.0 x', { gate: '5/s', retry: patient }, [1, 182]),
    client('gate 1.5 x, own wait', { gate: '7.5/s', retry: own }, [89, 183]),
    client('gate 1.5 x, cooldown', { gate: '7.5/s', retry: patient }, [5, 195]),
    client('gate 4 x, own wait', { gate: '20/s', retry: own }, [514, 210]),
    client('gate 4 x, cooldown', { gate: '20/s', retry: patient }, [7, 180]),
    client(
      'gate 1.5 x, own wait, budget 0.1 + 10, 4 attempts',
      { gate: '7.5/s', retry: { policy: 'recommended', budget: 0.1, budgetMinimum: 10, attempts: 4, cooldown: false } },
      [87, 188],
    ),
    client('sliding window, gate 4 x, own wait', { ...slow, limit: sliding, retry: own }, [243, 180]),
    client('sliding window, gate 4 x, cooldown', { ...slow, limit: sliding, retry: patient }, [6, 180]),
    client('token bucket 5/s, gate 4 x, own wait', { ...slow, limit: bucket, retry: own }, [540, 180]),
    client('token bucket 5/s, gate 4 x, cooldown', { ...slow, limit: bucket, retry: patient }, [44, 163]),
    client(
      'concurrency 5, permits',
      { users: 40, latency: '400ms', limit: inFlight, gate: '', retry: patient },
      [0, 150],
    ),
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
