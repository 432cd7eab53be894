import type { RateSpan } from '../../src/spec/scenario/load.ts';
import { scenarioOf } from '../../test/support/scenario-of.ts';
import { sideBySide } from '../../test/support/side-by-side.ts';
import { median } from '../table.ts';
import { perSpan } from './arrivals.ts';
import { integral, slotSeconds } from './rate-integral.ts';
import { type Bench, type Findings, findings, fixed, type Line, unless } from './section.ts';
import { type Trial, trial } from './trial.ts';

const SPAN_SECONDS = 5;

const hold = (rate: number, seconds: number) => ({ type: 'hold', rate: `${rate}/s`, for: `${seconds}s` });
const ramp = (from: number, to: number, seconds: number) => ({
  type: 'ramp',
  from: `${from}/s`,
  to: `${to}/s`,
  for: `${seconds}s`,
});
const steps = (from: number, to: number, step: number, seconds: number) => ({
  type: 'steps',
  from: `${from}/s`,
  to: `${to}/s`,
  step: `${step}/s`,
  every: `${seconds}s`,
});

type Shape = { readonly name: string; readonly pacing: 'exact' | 'shaping-timer'; readonly stages: readonly object[] };

const asked: readonly Shape[] = [
  {
    name: 'ramp up, rest, ramp down',
    pacing: 'exact',
    stages: [ramp(0, 20, 20), hold(0, 5), hold(8, 10), ramp(8, 0, 10)],
  },
  { name: 'steps, rest, steps', pacing: 'exact', stages: [steps(5, 20, 5, 5), hold(0, 10), steps(40, 10, 10, 5)] },
  { name: 'ramp and steps', pacing: 'exact', stages: [ramp(10, 50, 20), hold(20, 10), steps(10, 30, 10, 5)] },
  { name: 'ramp and steps', pacing: 'shaping-timer', stages: [ramp(10, 50, 20), hold(20, 10), steps(10, 30, 10, 5)] },
];

const specOf = ({ stages, pacing }: Shape): object => ({
  name: 'shape',
  target: { url: 'http://api.example.com' },
  retry: { policy: 'none' },
  workloads: {
    work: {
      load: { type: 'arrivals', stages, pacing, threads: 10 },
      flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a' }],
    },
  },
  mock: { latency: { p50: '20ms' } },
});

function profileOf(spec: object): readonly RateSpan[] {
  const load = scenarioOf(spec).scenario.workloads[0]?.load;
  if (load?.type !== 'arrivals') throw new Error('not an open load');
  return load.profile;
}

/**
 * Zero of the profile as the target sees it. Every arrival of the exact pacer names it: its time less its slot; the
 * median does not care that the first connection takes longer. The timer has no slots, so its first arrival counts.
 */
function zeroOf({ pacing }: Shape, profile: readonly RateSpan[], { arrivals }: Trial): number {
  if (pacing === 'shaping-timer') return arrivals[0] ?? 0;
  return median(Array.from(arrivals, (time, index) => time - slotSeconds(profile, index) * 1000));
}

function line(shape: Shape, result: Trial): Line {
  const profile = profileOf(specOf(shape));
  const seconds = profile.reduce((sum, span) => sum + span.seconds, 0);
  const spans = Math.ceil(seconds / SPAN_SECONDS);
  const counts = perSpan(result.arrivals, zeroOf(shape, profile, result), SPAN_SECONDS, spans);
  const wanted = counts.map(
    (_, index) => integral(profile, (index + 1) * SPAN_SECONDS) - integral(profile, index * SPAN_SECONDS),
  );
  const off = counts.map((count, index) => Math.abs(count - (wanted[index] ?? 0)));
  const over = off.map((distance, index) => distance / Math.max(1, 0.02 * (wanted[index] ?? 0)));
  const outside = over.filter((ratio) => ratio > 1 + 1e-9).length;
  const whole = integral(profile, seconds);
  return {
    cells: [
      shape.name,
      shape.pacing,
      fixed(whole, 0),
      result.arrivals.length,
      spans,
      fixed(Math.max(...off), 1),
      outside,
      counts.join(' '),
    ],
    missed:
      shape.pacing === 'exact' ? [...result.run.errors, ...unless(outside === 0, `${outside} spans outside`)] : [],
  };
}

/** Ramps, steps and rests: arrivals in each aligned five seconds against the integral of the rate. */
export async function shapes({ short, say }: Bench): Promise<Findings> {
  const lines = await sideBySide(
    2,
    (short ? asked.slice(0, 2) : asked).map((shape) => async () => {
      const result = line(shape, await trial(specOf(shape)));
      say(result.cells.join(' | '));
      return result;
    }),
  );
  return findings(
    ['shape', 'pacing', 'asked', 'arrived', 'spans of 5 s', 'worst distance', 'outside max(1, 2 %)', 'per 5 s'],
    lines,
    'Spans count from the zero of the profile: for the exact pacer the median of arrival less slot, for the timer its first arrival.',
  );
}
