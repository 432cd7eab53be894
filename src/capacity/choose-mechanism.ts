import type { Load } from '../spec/scenario.ts';
import { lowestRate } from './rate-profile.ts';
import { number, type Sizing } from './size-workload.ts';

/** Which JMeter means carries an open load, and why. */
export type Mechanism = {
  readonly group: 'thread-group' | 'concurrency' | 'arrivals' | 'free-form-arrivals' | 'open-model';
  readonly pacing: 'shaping-timer' | 'exact' | 'group';
  readonly because: string;
};

/** The Throughput Shaping Timer is accurate from here on, measured; below it loses 14 to 36 % of what is asked. */
export const SHAPING_TIMER_LOWEST_PER_SECOND = 10;

type Arrivals = Extract<Load, { type: 'arrivals' }>;

export function chooseMechanism(load: Arrivals, sizing: Sizing): Mechanism {
  switch (load.threadGroup) {
    case 'concurrency':
      return {
        group: 'concurrency',
        pacing: 'shaping-timer',
        because: 'the spec asks for a Concurrency Thread Group; the timer feeds back how many threads it needs',
      };
    case 'arrivals':
    case 'free-form-arrivals':
    case 'open-model':
      return {
        group: load.threadGroup,
        pacing: 'group',
        because: 'the spec asks for this group; it starts the iterations itself',
      };
    default:
      return { group: 'thread-group', ...choosePacing(load, sizing) };
  }
}

function choosePacing(load: Arrivals, sizing: Sizing): Pick<Mechanism, 'pacing' | 'because'> {
  if (load.pacing === 'shaping-timer')
    return { pacing: 'shaping-timer', because: 'the spec asks for the Throughput Shaping Timer' };
  if (load.pacing === 'exact') return { pacing: 'exact', because: 'the spec asks for the exact pacer' };
  const against = againstShapingTimer(load, sizing);
  return against === null
    ? {
        pacing: 'shaping-timer',
        because: `every rate is at least ${SHAPING_TIMER_LOWEST_PER_SECOND}/s, rows are whole seconds and ${number(sizing.threads)} threads are no more than the rate: the Throughput Shaping Timer is accurate here`,
      }
    : { pacing: 'exact', because: `exact pacer, because ${against}` };
}

/** Why the Throughput Shaping Timer would not deliver this load; null when it would. */
export function againstShapingTimer(load: Arrivals, sizing: Pick<Sizing, 'threads'>): string | null {
  const lowest = lowestRate(load.profile);
  if (lowest < SHAPING_TIMER_LOWEST_PER_SECOND)
    return `the rate falls to ${number(lowest)}/s, below the ${SHAPING_TIMER_LOWEST_PER_SECOND}/s where the Throughput Shaping Timer starts to be accurate`;
  if (load.profile.some((span) => !Number.isInteger(span.seconds)))
    return 'the Throughput Shaping Timer knows whole seconds only';
  if (sizing.threads > lowest)
    return `${number(sizing.threads)} threads would wait for ${number(lowest)} permits a second`;
  if (load.spacing !== 'even' || load.burst > 1)
    return 'the Throughput Shaping Timer spaces evenly and knows no bursts';
  if (load.count !== null) return 'an exact number of arrivals is asked for';
  return null;
}
