import type { TimedSpan } from '../timed-span.ts';

/** A rate r(t) as spans in the order of time; gaps are zero. */
export type Spans = readonly TimedSpan[];

/** Breakpoints nearer to each other than this share of their moment are one. */
const SAME_MOMENT = 1e-10;

export const lengthOf = ({ startSeconds, endSeconds }: TimedSpan): number => endSeconds - startSeconds;

export const slopeOf = (span: TimedSpan): number => (span.toPerSecond - span.fromPerSecond) / lengthOf(span);

export const areaOf = (span: TimedSpan): number => ((span.fromPerSecond + span.toPerSecond) / 2) * lengthOf(span);

export const rateAt = (span: TimedSpan, seconds: number): number =>
  span.fromPerSecond + slopeOf(span) * (seconds - span.startSeconds);

/** A steady rate; no span when nothing comes or no time passes. */
export const steady = (startSeconds: number, endSeconds: number, perSecond: number): Spans =>
  endSeconds > startSeconds && perSecond > 0
    ? [{ startSeconds, endSeconds, fromPerSecond: perSecond, toPerSecond: perSecond }]
    : [];

/** Integral over all time. */
export const totalOf = (spans: Spans): number => spans.reduce((sum, span) => sum + areaOf(span), 0);

export const peakOf = (spans: Spans): number =>
  spans.reduce((peak, span) => Math.max(peak, span.fromPerSecond, span.toPerSecond), 0);

/** 0 for nothing. */
export const endOf = (spans: Spans): number => spans.at(-1)?.endSeconds ?? 0;

export const shifted = (spans: Spans, bySeconds: number): Spans =>
  bySeconds === 0
    ? spans
    : spans.map((span) => ({
        ...span,
        startSeconds: span.startSeconds + bySeconds,
        endSeconds: span.endSeconds + bySeconds,
      }));

export const scaled = (spans: Spans, factor: number): Spans =>
  factor === 1
    ? spans
    : spans.map((span) => ({
        ...span,
        fromPerSecond: span.fromPerSecond * factor,
        toPerSecond: span.toPerSecond * factor,
      }));

/** What comes before a moment. */
export const cutAt = (spans: Spans, seconds: number): Spans =>
  spans.flatMap((span) => {
    if (span.endSeconds <= seconds) return [span];
    if (span.startSeconds >= seconds) return [];
    return [{ ...span, endSeconds: seconds, toPerSecond: rateAt(span, seconds) }];
  });

/** The sum of several curves, exact: it changes where one of them does. Spans of a curve may overlap. */
export function sumOf(curves: readonly Spans[]): Spans {
  const spans = curves.flat().filter((span) => lengthOf(span) > 0 && span.fromPerSecond + span.toPerSecond > 0);
  spans.sort((a, b) => a.startSeconds - b.startSeconds);
  if (spans.every((span, index) => index === 0 || span.startSeconds >= (spans[index - 1] as TimedSpan).endSeconds))
    return joined(spans);
  const moments = distinct(spans.flatMap(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]));
  const sum: TimedSpan[] = [];
  let active: TimedSpan[] = [];
  let next = 0;
  for (let index = 1; index < moments.length; index++) {
    const [startSeconds, endSeconds] = [moments[index - 1] as number, moments[index] as number];
    const middle = (startSeconds + endSeconds) / 2;
    while (next < spans.length && (spans[next] as TimedSpan).startSeconds < middle)
      active.push(spans[next++] as TimedSpan);
    active = active.filter((span) => span.endSeconds > middle);
    if (active.length === 0) continue;
    let [fromPerSecond, toPerSecond] = [0, 0];
    for (const span of active) {
      fromPerSecond += rateAt(span, startSeconds);
      toPerSecond += rateAt(span, endSeconds);
    }
    append(sum, { startSeconds, endSeconds, fromPerSecond, toPerSecond });
  }
  return sum;
}

/** Spans that do not overlap. */
function joined(spans: Spans): Spans {
  const sum: TimedSpan[] = [];
  for (const span of spans) append(sum, span);
  return sum;
}

/** Moments in order, each once. */
export function distinct(moments: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const moment of [...moments].sort((a, b) => a - b)) {
    const last = kept.at(-1);
    if (last === undefined || moment - last > SAME_MOMENT * Math.max(1, Math.abs(moment))) kept.push(moment);
  }
  return kept;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** Adds a span; one that goes on as the last did becomes a part of it. */
function append(spans: TimedSpan[], span: TimedSpan): void {
  const last = spans.at(-1);
  const goesOn =
    last !== undefined &&
    last.endSeconds === span.startSeconds &&
    isNear(last.toPerSecond, span.fromPerSecond) &&
    isNear(rateAt(last, span.endSeconds), span.toPerSecond);
  if (goesOn) spans[spans.length - 1] = { ...last, endSeconds: span.endSeconds, toPerSecond: span.toPerSecond };
  else spans.push(span);
}
