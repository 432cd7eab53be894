import { sideBySide } from '../../test/support/side-by-side.ts';
import { fromSecond, slidingPeak, steadyRate } from './arrivals.ts';
import { type Bench, type Findings, findings, fixed, type Line, together, unless } from './section.ts';
import { type Trial, trial } from './trial.ts';

const RATES = [0.5, 1.67, 5, 50, 400];
const THREADS = [20, 100];
/** Judged from second 2 on, so that a minute of it counts. */
const HOLD_SECONDS = 62;
const LOW_PER_SECOND = 5;
const WINDOW_SECONDS = 60;

type Means = 'gate' | 'exact pacer' | 'shaping timer';
type Case = { readonly means: Means; readonly perSecond: number; readonly threads: number };

const flow = (limits: readonly string[]) => [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits }];

/** Closed users at a gate, or arrivals by one of the two pacings; the target itself limits nothing. */
function specOf({ means, perSecond, threads }: Case, seconds: number): object {
  const common = { name: 'rate', target: { url: 'http://api.example.com' }, retry: { policy: 'none' } };
  const mock = { latency: { p50: '20ms' } };
  const rate = `${perSecond}/s`;
  if (means === 'gate')
    return {
      ...common,
      limits: { quota: { type: 'token-bucket', rate, safety: 1 } },
      workloads: { work: { load: { type: 'users', users: threads, for: `${seconds}s` }, flow: flow(['quota']) } },
      mock: { ...mock, limits: { quota: { type: 'token-bucket', rate: '100000/s', burst: 100000 } } },
    };
  const pacing = means === 'exact pacer' ? 'exact' : 'shaping-timer';
  const load = { type: 'arrivals', rate, for: `${seconds}s`, threads, pacing };
  return { ...common, workloads: { work: { load, flow: flow([]) } }, mock };
}

/** The shaping timer where a spec may ask for it at all: from 10/s on, and no more threads than permits a second. */
const legal = ({ means, perSecond, threads }: Case): boolean =>
  means !== 'shaping timer' || (perSecond >= 10 && threads <= perSecond);

const cases: readonly Case[] = (['gate', 'exact pacer', 'shaping timer'] as const).flatMap((means) =>
  RATES.flatMap((perSecond) => THREADS.map((threads) => ({ means, perSecond, threads }))).filter((one) =>
    legal({ ...one }),
  ),
);

function line({ means, perSecond, threads }: Case, { arrivals, run }: Trial): Line {
  const judged = fromSecond(arrivals, 2);
  const measured = steadyRate(judged);
  const error = (measured / perSecond - 1) * 100;
  const peak = slidingPeak(judged, 1);
  // Burst 1 on top of what flows in, and one more for a span that begins and ends with an arrival.
  const bound = 1.02 * perSecond + 1 + 1;
  const window = slidingPeak(judged, WINDOW_SECONDS);
  const allowance = Math.floor(perSecond * WINDOW_SECONDS) + 1;
  const promised = means !== 'shaping timer';
  return {
    cells: [means, `${perSecond}/s`, threads, fixed(measured, 3), fixed(error), peak, fixed(bound), window, allowance],
    missed: [
      ...run.errors,
      ...(promised ? unless(Math.abs(error) <= 1, `${threads} threads: rate ${fixed(error)} % off`) : []),
      ...(promised ? unless(peak <= bound, `${threads} threads: ${peak} in one second, bound ${fixed(bound)}`) : []),
      ...(promised
        ? unless(window <= allowance, `${threads} threads: ${window} in a minute, allowance ${allowance}`)
        : []),
    ],
  };
}

async function steady({ short, say }: Bench): Promise<Findings> {
  const seconds = short ? 12 : HOLD_SECONDS;
  const chosen = short ? cases.filter(({ threads }) => threads === 20) : cases;
  const measure = (one: Case) => async (): Promise<readonly [Case, Line]> => {
    const result = line(one, await trial(specOf(one, seconds)));
    say(result.cells.join(' | '));
    return [one, result];
  };
  const isLow = ({ perSecond }: Case): boolean => perSecond <= LOW_PER_SECOND;
  const low = await sideBySide(4, chosen.filter(isLow).map(measure));
  const high = await sideBySide(1, chosen.filter((one) => !isLow(one)).map(measure));
  const lines = new Map([...low, ...high]);
  return findings(
    ['by', 'asked', 'threads', 'measured', 'error %', 'peak 1 s', 'bound', 'peak 60 s', 'allowance'],
    chosen.map((one) => lines.get(one) as Line),
  );
}

/** Two limits on one step, both enforced by the target: the gates keep to both, at the share that specs have by default. */
async function stacked({ short, say }: Bench): Promise<Findings> {
  const limits = {
    second: { type: 'token-bucket', rate: '20/s', burst: 5 },
    minute: { type: 'fixed-window', allow: 300, per: '60s' },
  };
  const spec = (threads: number): object => ({
    name: 'stacked',
    target: { url: 'http://api.example.com' },
    limits,
    workloads: {
      work: {
        load: { type: 'users', users: threads, for: `${short ? 15 : 70}s` },
        flow: flow(['second', 'minute']),
      },
    },
    mock: { latency: { p50: '20ms' } },
  });
  const lines = await sideBySide(
    2,
    THREADS.map((threads) => async (): Promise<Line> => {
      const { summary, arrivals } = await trial(spec(threads));
      const used = summary.limits['minute']?.worstUsed ?? Number.NaN;
      const cells = ['20/s and 300 a minute, safety 0.9', threads, fixed(steadyRate(arrivals)), used, summary.rejected];
      say(cells.join(' | '));
      return { cells, missed: [...unless(summary.rejected === 0, `${summary.rejected} rejected`)] };
    }),
  );
  return findings(['limits', 'threads', 'measured', 'most in a 60 s window', 'rejected'], lines);
}

/** Asked against delivered rate, of closed users at a gate and of arrivals by both pacings. */
export const rates = async (bench: Bench): Promise<Findings> => together([await steady(bench), await stacked(bench)]);
