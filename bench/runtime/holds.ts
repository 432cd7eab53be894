import { sideBySide } from '../../test/support/side-by-side.ts';
import { closingOf, outcomes, rowCounts } from './rows.ts';
import { type Bench, type Findings, findings, fixed, type Line, unless } from './section.ts';
import { type Trial, trial } from './trial.ts';

const THREADS = 20;
const LATE_SECONDS = 2;
/** JMeter logs and its clock have milliseconds; the runtime gives back the last 20 of them. */
const EARLY_SECONDS = 0.1;

const states = {
  'quota left': {},
  'quota used up': { limits: { quota: { type: 'fixed-window', allow: 100, per: '1h' } } },
  'used up, Retry-After unknown': {
    limits: { quota: { type: 'fixed-window', allow: 100, per: '1h' } },
    retryAfter: 'none',
  },
  'target dead from second 4 on': { faults: [{ type: 'down', at: '4s', for: '10m' }] },
} as const;

const specOf = (mock: object, seconds: number): object => ({
  name: 'hold',
  target: { url: 'http://api.example.com' },
  limits: { quota: { type: 'token-bucket', rate: '50/s', safety: 1 } },
  workloads: {
    work: {
      load: { type: 'users', users: THREADS, for: `${seconds}s` },
      flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['quota'] }],
    },
  },
  mock: { latency: { p50: '40ms' }, limits: { quota: { type: 'token-bucket', rate: '1000/s', burst: 1000 } }, ...mock },
});

const timeOf = (line: string): number => Date.parse(`${line.slice(0, 10)}T${line.slice(11, 19)}.${line.slice(20, 23)}`);

/** Seconds from the start of the group, from which JMeter counts its end, to the end of each thread; by JMeter's own log. */
function threadEnds(log: string): readonly number[] {
  const lines = log.split('\n');
  const times = (text: string): number[] => lines.filter((line) => line.includes(text)).map(timeOf);
  const start = Math.min(...times('threads for group work'));
  return times('Thread finished: work').map((end) => (end - start) / 1000);
}

function line(state: string, seconds: number, result: Trial): Line {
  const { run, summary } = result;
  const ends = threadEnds(run.log);
  const first = Math.min(...ends);
  const last = Math.max(...ends);
  const closing = closingOf(run.log);
  const { operations } = rowCounts(result);
  return {
    cells: [
      state,
      `${seconds} s`,
      fixed(first),
      fixed(last),
      summary.attempts,
      closing.started,
      operations,
      closing.unsent,
      outcomes(result),
    ],
    missed: [
      ...unless(ends.length === THREADS, `${ends.length} threads ended`),
      ...unless(first >= seconds - EARLY_SECONDS, `a thread ended at ${fixed(first)} s`),
      ...unless(last <= seconds + LATE_SECONDS, `a thread ended at ${fixed(last)} s`),
      ...unless(closing.started === operations + closing.unsent, 'operations without a row'),
    ],
  };
}

/** A hold ends when it was to end, whatever the quota is like, and every operation that was sent has a row. */
export async function holds({ short, say }: Bench): Promise<Findings> {
  const seconds = short ? 10 : 30;
  const lines = await sideBySide(
    2,
    Object.entries(states).map(([state, mock]) => async () => {
      const result = line(state, seconds, await trial(specOf(mock, seconds)));
      say([...result.cells, ...result.missed].join(' | '));
      return result;
    }),
  );
  return findings(
    ['state', 'planned', 'first thread ended s', 'last', 'attempts', 'operations', 'rows', 'unsent', 'outcomes'],
    lines,
  );
}
