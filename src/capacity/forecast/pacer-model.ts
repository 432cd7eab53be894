import type { RateSpan } from '../../spec/scenario.ts';
import type { Random } from '../random.ts';
import { profileTotal, secondsUntil, wholeArrivals } from '../rate-profile.ts';

/**
 * Arrival times of a profile from its start, in order; null when it is over. One that lies in the past is due at once. `now`
 * is the moment of asking, in the same time: what has lapsed by then is left out by those that know lapses.
 */
export type PacerModel = { readonly next: (nowSeconds?: number) => number | null };

/**
 * Arrival k comes at the time t with A(t) = m: even m = k, uniform m = k + U(0, 1), Poisson m = the sum of k + 1 draws of
 * Exp(1) or, of a count of their own, the k-th smallest of so many places in the whole, a burst of b: m = floor(k / b) b.
 * `count`: arrivals in all; null when the rates give it.
 */
export function createPacer(args: {
  readonly profile: readonly RateSpan[];
  readonly count: number | null;
  readonly spacing: 'even' | 'poisson' | 'uniform';
  readonly burst: number;
  readonly random: Random;
}): PacerModel {
  const { profile, spacing, burst, random } = args;
  const total = profileTotal(profile);
  const count = args.count ?? wholeArrivals(total);
  const timeOf = inverse(profile);
  const exponential = (): number => -Math.log(1 - random());
  let index = 0;
  const isUncounted = spacing === 'poisson' && args.count === null;
  let poisson = isUncounted ? exponential() : 0;
  // Share of the whole that lies after the last of counted Poisson arrivals.
  let left = 1;
  return {
    next: () => {
      if (isUncounted) {
        if (poisson >= total) return null;
        const time = timeOf(poisson);
        poisson += exponential();
        return time;
      }
      if (index >= count) return null;
      const turn = Math.floor(index / burst) * burst;
      index++;
      if (spacing === 'poisson') {
        // The smallest of j places in (0, 1) is beyond x with probability (1 - x)^j.
        left *= (1 - random()) ** (1 / (count - index + 1));
        return timeOf(total * (1 - left));
      }
      return timeOf(spacing === 'uniform' ? turn + random() : turn);
    },
  };
}

/** t(m) for ascending m. */
function inverse(profile: readonly RateSpan[]): (measure: number) => number {
  let index = 0;
  let before = 0;
  let start = 0;
  return (measure) => {
    while (index < profile.length - 1) {
      const span = profile[index] as RateSpan;
      const area = ((span.fromPerSecond + span.toPerSecond) / 2) * span.seconds;
      if (measure - before < area) break;
      before += area;
      start += span.seconds;
      index++;
    }
    const span = profile[index] as RateSpan;
    const rest = measure - before;
    const slope = span.seconds > 0 ? (span.toPerSecond - span.fromPerSecond) / span.seconds : 0;
    return start + Math.min(span.seconds, secondsUntil(rest, span.fromPerSecond, slope));
  };
}
