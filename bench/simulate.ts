import { createEventQueue } from '../src/capacity/forecast/event-queue.ts';
import { FORECAST_DEFAULTS } from '../src/capacity/forecast/forecast.ts';
import { simulate } from '../src/capacity/forecast/simulate.ts';
import type { Scenario } from '../src/spec/scenario.ts';
import { liveHeapBytes } from '../test/support/live-memory.ts';
import { scenarioOf } from '../test/support/scenario-of.ts';
import { type Findings, findings, fixed, unless } from './runtime/section.ts';
import { median } from './table.ts';

const TURNS = 5;

/** 100 users who obey Retry-After of a token bucket; about 95 attempts a second. */
const crowd = (seconds: number): Scenario =>
  scenarioOf({
    name: 'crowd',
    intent: 'resilience',
    target: { url: 'http://api.example.com' },
    limits: { quota: { type: 'token-bucket', rate: '5/s', burst: 10 } },
    retry: { policy: 'retry-after-only', attempts: 50 },
    workloads: {
      work: {
        load: { type: 'users', users: 100, for: `${seconds}s` },
        flow: [{ type: 'http', name: 'put', method: 'PUT', path: '/a', limits: ['quota'] }],
      },
    },
    mock: { latency: { p50: '250ms', p95: '1s' }, rejectLatency: '50ms' },
  }).scenario;

/** A million attempts take no longer, and of a run ten times as long no more is alive: as a factor, or in MB. */
const MOST_MS = 1000;
const MOST_GROWTH = { factor: 1.2, megabytes: 8 };

/** A million attempts, and what a run ten times as long leaves on the heap. */
export function benchSimulate(): Findings {
  const options = { ...FORECAST_DEFAULTS, seed: 1, mostEvents: 1e9 };
  const long = crowd(10_600);
  const short = crowd(1060);
  const runs = Array.from({ length: TURNS }, () => {
    const [ms, { attempts }] = timed(() => simulate(long, options));
    const [queueMs] = timed(() => queueAlone(attempts * 2));
    return { ms, attempts, queueMs };
  });
  const perMillion = median(runs.map(({ ms, attempts }) => (ms / attempts) * 1e6));
  const [before, after] = [liveMegabytes(short, 90_000), liveMegabytes(long, 900_000)];
  const most = Math.max(before * MOST_GROWTH.factor, before + MOST_GROWTH.megabytes);
  const cells = [
    runs[0]?.attempts ?? 0,
    fixed(perMillion, 0),
    fixed(median(runs.map(({ ms, queueMs }) => ms / queueMs)), 1),
    fixed(before, 1),
    fixed(after, 1),
  ];
  const missed = [
    ...unless(perMillion < MOST_MS, `${fixed(perMillion, 0)} ms a million, bound ${MOST_MS}`),
    ...unless(after <= most, `${fixed(after, 1)} MB alive, bound ${fixed(most, 1)}`),
  ];
  return findings(
    ['attempts', 'ms a million', '÷ event queue alone', 'live MB after 90,000 attempts', 'after 900,000'],
    [{ cells, missed }],
  );
}

/** As many events as the simulation has (an answer and a return for each attempt), and nothing else. */
function queueAlone(events: number): number {
  const queue = createEventQueue();
  for (let id = 0; id < 100; id++) queue.schedule(id, id);
  for (let event = 0; event < events; event++) {
    const id = queue.pop();
    queue.schedule(id, queue.seconds() + 1 + (event % 7));
  }
  return queue.seconds();
}

function timed<T>(work: () => T): readonly [number, T] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

/** What is alive after so many attempts of a simulation, full collections around it. */
function liveMegabytes(scenario: Scenario, attempts: number): number {
  const before = liveHeapBytes();
  let seen = 0;
  let after = before;
  const onAttempt = (): void => {
    if (++seen === attempts) after = liveHeapBytes();
  };
  simulate(scenario, { ...FORECAST_DEFAULTS, seed: 1, mostEvents: 1e9, onAttempt });
  return (after - before) / 1e6;
}
