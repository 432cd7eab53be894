import type { RateSpan } from '../../spec/scenario.ts';
import type { PacerModel } from './pacer-model.ts';

/** Nothing is due in this second, and the profile is over, as the timer has it. */
const OVER = -1;

/**
 * The Throughput Shaping Timer (version 2.5), which counts in seconds of the wall clock:
 *
 *   permit k of second s is due at s + k / r(s), k < r(s);   r(s) is the rate s whole seconds after the second it began in
 *
 * So it begins `lateSeconds` into its first second and hurries through what it missed; a row holds for the second after its
 * end, too, so that the schedule is up to a second longer than its rows; and what no thread was free for in its second is lost.
 * Times are of the timer, 0 being the second of the clock in which it began.
 */
export function createShapingTimer(profile: readonly RateSpan[]): PacerModel {
  let second = 0;
  let sent = 0;
  const rateOf = rateBySecond(profile);
  return {
    next: (nowSeconds = 0) => {
      const current = Math.floor(nowSeconds + 1e-9);
      if (current > second) [second, sent] = [current, 0];
      for (let rate = rateOf(second); rate.perSecond !== OVER; rate = rateOf(second)) {
        if (sent < rate.perSecond) return second + sent++ / rate.perSecond;
        second = Math.max(second + 1, rate.perSecond > 0 ? 0 : rate.restsUntilSecond);
        sent = 0;
      }
      return null;
    },
  };
}

type SecondRate = {
  readonly perSecond: number;
  /** A row without a rate is left at once. */
  readonly restsUntilSecond: number;
};

/** Rows are whole seconds; the first row that a second is not beyond has it. */
function rateBySecond(profile: readonly RateSpan[]): (second: number) => SecondRate {
  const rows = profile.map((span) => ({ ...span, seconds: Math.floor(span.seconds + 0.999) }));
  return (second) => {
    let rest = second;
    for (const { fromPerSecond, toPerSecond, seconds } of rows) {
      if (rest <= seconds) {
        const share = seconds > 0 ? rest / seconds : 0;
        const isRest = fromPerSecond === 0 && toPerSecond === 0;
        return {
          perSecond: fromPerSecond + share * (toPerSecond - fromPerSecond),
          restsUntilSecond: isRest ? second + Math.floor(seconds - rest) + 1 : second + 1,
        };
      }
      rest -= seconds;
    }
    return { perSecond: OVER, restsUntilSecond: second };
  };
}
