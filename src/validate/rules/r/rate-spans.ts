/** A stretch of a rate that changes evenly, per second. */
export type RateSpan = { readonly from: number; readonly to: number; readonly seconds: number };

export const peakOf = (spans: readonly RateSpan[]): number =>
  spans.reduce((peak, { from, to }) => Math.max(peak, from, to), 0);

export const steadily = (perSecond: number, seconds = Number.POSITIVE_INFINITY): readonly RateSpan[] => [
  { from: perSecond, to: perSecond, seconds },
];

/** From nothing to a level in so many seconds, then at that level until the end. */
export const risingTo = (level: number, rampSeconds: number, endSeconds: number): readonly RateSpan[] => [
  ...(rampSeconds > 0 ? [{ from: 0, to: level, seconds: rampSeconds }] : []),
  ...(endSeconds > rampSeconds ? steadily(level, endSeconds - rampSeconds) : []),
];

/** How many are there of those who come evenly within `comeSeconds` and each stay for `staySeconds`. */
export function comeAndGone(all: number, comeSeconds: number, staySeconds: number): readonly RateSpan[] {
  const rise = Math.min(comeSeconds, staySeconds);
  const level = comeSeconds > staySeconds ? (all * staySeconds) / comeSeconds : all;
  return [
    { from: 0, to: level, seconds: rise },
    { from: level, to: level, seconds: Math.abs(comeSeconds - staySeconds) },
    { from: level, to: 0, seconds: rise },
  ].filter(({ seconds }) => seconds > 0);
}

/** No more than a bound; what rises through it is cut a little lower. */
export const atMost = (spans: readonly RateSpan[], bound: number): readonly RateSpan[] =>
  spans.map(({ from, to, seconds }) => ({ from: Math.min(from, bound), to: Math.min(to, bound), seconds }));

export const times = (spans: readonly RateSpan[], factor: number): readonly RateSpan[] =>
  spans.map(({ from, to, seconds }) => ({ from: from * factor, to: to * factor, seconds }));

/** What comes before a moment, in seconds from the start. */
export function until(spans: readonly RateSpan[], endSeconds: number): readonly RateSpan[] {
  let now = 0;
  return spans.flatMap((span) => {
    const left = endSeconds - now;
    now += span.seconds;
    if (left <= 0) return [];
    return left >= span.seconds ? [span] : [{ ...span, to: rateAt(span, left), seconds: left }];
  });
}

/** The first so many; the rest of the spans is left out. */
export function firstOf(spans: readonly RateSpan[], count: number): readonly RateSpan[] {
  let left = count;
  return spans.flatMap((span) => {
    if (left <= 0) return [];
    const seconds = secondsFor(span, left);
    left -= areaOf(span);
    return seconds >= span.seconds ? [span] : [{ ...span, to: rateAt(span, seconds), seconds }];
  });
}

export const rateAt = ({ from, to, seconds }: RateSpan, at: number): number =>
  from === to ? from : from + ((to - from) * at) / seconds;

export const areaOf = ({ from, to, seconds }: RateSpan): number => (from + to === 0 ? 0 : ((from + to) / 2) * seconds);

/** Seconds after which a span has brought so many; its whole length when it brings fewer. */
export function secondsFor(span: RateSpan, count: number): number {
  if (areaOf(span) <= count) return span.seconds;
  if (span.from === span.to) return count / span.from;
  // from x + slope x^2 / 2 = count, in the form that loses no digits.
  const slope = (span.to - span.from) / span.seconds;
  return (2 * count) / (span.from + Math.sqrt(Math.max(0, span.from ** 2 + 2 * slope * count)));
}
