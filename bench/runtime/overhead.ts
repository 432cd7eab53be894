import { readFileSync } from 'node:fs';
import { median } from '../table.ts';
import { warmRate } from './arrivals.ts';
import { processorSeconds } from './processor-time.ts';
import { type Bench, type Findings, findings, fixed, type Line, unless } from './section.ts';
import { trial } from './trial.ts';

const TURNS = 3;
/** With two cores for everything, the second compiler is at work for half a minute: rates rise five times over before they settle. */
const SECONDS = 60;
const THREADS = 8;
const bare = readFileSync(new URL('plans/bare.jmx', import.meta.url), 'utf8');

const target = { url: 'http://api.example.com' };
const get = { type: 'http', name: 'get', method: 'GET', path: '/a' };
const latency = { p50: '0ms' };
const load = (seconds: number) => ({ type: 'users', users: THREADS, for: `${seconds}s` });

const plain = (seconds: number): object => ({
  name: 'plain',
  target,
  retry: { policy: 'none' },
  workloads: { work: { load: load(seconds), flow: [get] } },
  mock: { latency },
});

/** A gate so fast that it never waits: what is measured is its cost. */
const full = (seconds: number): object => ({
  name: 'full',
  target,
  limits: { quota: { type: 'token-bucket', rate: '1000000/s', burst: 1000, safety: 1 } },
  retry: { policy: 'recommended' },
  workloads: { work: { load: load(seconds), flow: [{ ...get, limits: ['quota'] }] } },
  mock: { latency, limits: { quota: { type: 'token-bucket', rate: '1000000/s', burst: 1000000 } } },
});

type Plan = {
  readonly name: string;
  readonly spec: (seconds: number) => object;
  readonly xml?: string;
  readonly leastRatio: number;
  readonly leastPerSecond: number;
};

const plans: readonly Plan[] = [
  { name: 'bare, written by hand', spec: plain, xml: bare, leastRatio: 1, leastPerSecond: 0 },
  { name: 'spec without limits and retries', spec: plain, leastRatio: 0.95, leastPerSecond: 0 },
  { name: 'gate, retries, operation rows', spec: full, leastRatio: 0.5, leastPerSecond: 2_000 },
];

type Turn = { readonly perSecond: number; readonly processorMicros: number };

/** Requests per second of the warm part, and the processor time of JMeter's process per request over the whole run. */
async function once(plan: Plan, seconds: number): Promise<Turn> {
  let read = (): number => Number.NaN;
  const { arrivals, run } = await trial(plan.spec(seconds), {
    recording: 'arrivals',
    wantsRows: false,
    engines: [{ seconds: String(seconds) }],
    ...(plan.xml !== undefined && { xml: plan.xml }),
    onStarted: (pid) => {
      read = processorSeconds(pid);
    },
  });
  if (run.errors.length > 0) throw new Error(run.errors.join('\n'));
  return { perSecond: warmRate(arrivals), processorMicros: (read() * 1e6) / arrivals.length };
}

/** The same GET by a plan written by hand, by ours without and with everything; in turns, so that what else the machine does hits all alike. */
export async function overhead({ short, say }: Bench): Promise<Findings> {
  const turns = plans.map((): Turn[] => []);
  for (let turn = 0; turn < (short ? 1 : TURNS); turn++) {
    for (const [index, plan] of plans.entries()) {
      const measured = await once(plan, short ? 8 : SECONDS);
      turns[index]?.push(measured);
      say(`${plan.name}: ${fixed(measured.perSecond, 0)}/s, ${fixed(measured.processorMicros, 0)} µs`);
    }
  }
  const rates = turns.map((of) => median(of.map(({ perSecond }) => perSecond)));
  const lines = plans.map(({ name, leastRatio, leastPerSecond }, index): Line => {
    const rate = rates[index] ?? 0;
    // The machine's own speed changes between turns, so each turn is compared with itself.
    const ratio = median(
      (turns[index] ?? []).map(({ perSecond }, turn) => perSecond / (turns[0]?.[turn]?.perSecond ?? 0)),
    );
    const micros = median((turns[index] ?? []).map(({ processorMicros }) => processorMicros));
    return {
      cells: [name, fixed(rate, 0), fixed(ratio), leastRatio, fixed(micros, 0)],
      missed: short
        ? []
        : [
            ...unless(ratio >= leastRatio, `ratio ${fixed(ratio)}, at least ${leastRatio}`),
            ...unless(rate >= leastPerSecond, `${fixed(rate, 0)}/s, at least ${leastPerSecond}`),
          ],
    };
  });
  return findings(
    ['plan', 'requests/s', '÷ bare', 'bound', 'processor µs of JMeter per request, start included'],
    lines,
    `${THREADS} threads, no response time, target and JMeter on the same cores; last third of each run of ${SECONDS} s, medians (also of the ratio within a turn) of ${TURNS} turns.`,
  );
}
