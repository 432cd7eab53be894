import { sideBySide } from '../../test/support/side-by-side.ts';
import { type Bench, type Findings, findings, fixed, type Line, unless } from './section.ts';
import { type Trial, trial } from './trial.ts';

const THREADS = [5, 60, 200];
const LIVES_SECONDS = [10, 35];
/** A token is renewed when this part of its life is over. */
const RENEW_AT = 0.8;

type Case = {
  readonly threads: number;
  readonly lifeSeconds: number;
  readonly perSecond: number;
  readonly revoked: boolean;
};

const specOf = ({ threads, lifeSeconds, perSecond, revoked }: Case, seconds: number): object => ({
  name: 'tokens',
  target: { url: 'http://api.example.com' },
  auth: {
    type: 'oauth2-client-credentials',
    tokenUrl: 'http://login.example.com/oauth/token',
    expiresIn: `${lifeSeconds}s`,
  },
  limits: { quota: { type: 'token-bucket', rate: `${perSecond}/s`, safety: 1 } },
  workloads: {
    work: {
      load: { type: 'users', users: threads, for: `${seconds}s` },
      flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['quota'] }],
    },
  },
  mock: {
    latency: { p50: revoked ? '200ms' : '40ms' },
    limits: { quota: { type: 'token-bucket', rate: '1000/s', burst: 1000 } },
    ...(revoked && { faults: [{ type: 'revoke-tokens', afterRequests: 150 }] }),
  },
});

/** One call, and one for each time that eight tenths of a life have passed before the last request. */
function leastCalls({ events }: Trial, { lifeSeconds, revoked }: Case): number {
  if (revoked) return 2;
  const first = events.find(({ kind }) => kind === 'token')?.t ?? 0;
  const last = Math.max(...events.filter(({ kind }) => kind === 'http').map(({ t }) => t));
  return 1 + Math.floor((last - first) / (RENEW_AT * lifeSeconds * 1000));
}

function line(one: Case, result: Trial): Line {
  const { events, summary, run } = result;
  const refused = events.filter(({ kind, status }) => kind === 'http' && status === 401).length;
  const least = leastCalls(result, one);
  const calls = events.filter(({ kind }) => kind === 'token').map(({ t }) => t);
  const gaps = calls.slice(1).map((time, index) => (time - (calls[index] ?? 0)) / 1000);
  const succeeded = events.filter(({ kind, status }) => kind === 'http' && status === 200).length;
  // Requests on their way when the tokens were revoked: each thread has at most one.
  const allowed = one.revoked ? one.threads : 0;
  return {
    cells: [
      one.revoked ? 'all tokens revoked at request 150' : `${one.lifeSeconds} s`,
      one.threads,
      `${one.perSecond}/s`,
      summary.tokenCalls,
      least,
      gaps.length === 0 ? '–' : `${fixed(Math.min(...gaps), 1)} to ${fixed(Math.max(...gaps), 1)} s`,
      refused,
      `${succeeded} of ${summary.attempts}`,
    ],
    missed: [
      ...run.errors,
      ...unless(
        summary.tokenCalls <= least,
        `${one.threads} threads: ${summary.tokenCalls} token calls, ${least} needed`,
      ),
      ...unless(refused <= allowed, `${one.threads} threads: ${refused} requests answered 401`),
      ...unless(!one.revoked || refused > 0, 'nothing was revoked'),
    ],
  };
}

/** Token calls against the arithmetic minimum. Slow gates make threads wait longer than a token lives. */
export async function tokens({ short, say }: Bench): Promise<Findings> {
  const seconds = short ? 12 : 36;
  const steady = THREADS.flatMap((threads) =>
    LIVES_SECONDS.map((lifeSeconds) => ({ threads, lifeSeconds, perSecond: threads === 60 ? 5 : 20, revoked: false })),
  );
  const revoked = { threads: 20, lifeSeconds: 3600, perSecond: 20, revoked: true };
  const lines = await sideBySide(
    3,
    [...(short ? steady.filter(({ lifeSeconds }) => lifeSeconds === 10) : steady), revoked].map((one) => async () => {
      const result = line(one, await trial(specOf(one, seconds)));
      say([...result.cells, ...result.missed].join(' | '));
      return result;
    }),
  );
  return findings(
    ['token life', 'threads', 'gate', 'token calls', 'least', 'between calls', '401', 'requests answered 200'],
    lines,
  );
}
