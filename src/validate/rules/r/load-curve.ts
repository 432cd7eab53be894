import type { KnownLimit } from '../../model/plan-model.ts';
import { areaOf, type RateSpan, rateAt } from './rate-spans.ts';

/** A rate from a moment of the run on. */
export type Stream = { readonly fromSeconds: number; readonly spans: readonly RateSpan[] };

/** A rate over the run: spans with their starts, in order and without gaps. */
export type LoadCurve = readonly (RateSpan & { readonly startSeconds: number })[];

/** Streams that go on for ever are looked at for so long after the last change. */
const LOOK_AHEAD_SECONDS = 7200;

/** The sum of streams; those with the same key share a gate that lets no more than its rate through. */
export function sumOf(
  streams: readonly (Stream & { readonly key: string })[],
  gateOf: (key: string) => number = () => Number.POSITIVE_INFINITY,
): LoadCurve {
  const pieces = streams.flatMap(({ fromSeconds, spans, key }) => {
    let now = fromSeconds;
    return spans.map((span) => {
      const startSeconds = now;
      now += span.seconds;
      return { ...span, startSeconds, key };
    });
  });
  const ends = pieces.flatMap(({ startSeconds, seconds }) => [startSeconds, startSeconds + seconds]);
  const finite = ends.filter(Number.isFinite);
  const last = Math.max(0, ...finite) + (finite.length < ends.length ? LOOK_AHEAD_SECONDS : 0);
  const moments = [...new Set([...finite, last])].sort((a, b) => a - b);
  return moments.slice(1).map((end, index) => {
    const startSeconds = moments[index] as number;
    const byKey = new Map<string, readonly [from: number, to: number]>();
    for (const piece of pieces) {
      if (piece.startSeconds > startSeconds || piece.startSeconds + piece.seconds < end) continue;
      const [from, to] = byKey.get(piece.key) ?? [0, 0];
      const at = startSeconds - piece.startSeconds;
      byKey.set(piece.key, [from + rateAt(piece, at), to + rateAt(piece, at + end - startSeconds)]);
    }
    let [from, to] = [0, 0];
    for (const [key, [start, stop]] of byKey) {
      from += Math.min(start, gateOf(key));
      to += Math.min(stop, gateOf(key));
    }
    return { from, to, startSeconds, seconds: end - startSeconds };
  });
}

/** Many windows say no more than these. */
const MOST_WINDOWS = 2000;

/** The moment at which a quota has nothing left, and goes beyond it by more than the tolerance; undefined when it never does. */
export function usedUpAt(curve: LoadCurve, limit: KnownLimit, tolerance: number): number | undefined {
  const first = curve.find(({ from, to }) => from + to > 0)?.startSeconds;
  if (first === undefined) return undefined;
  return limit.windowSeconds > 0
    ? windowUsedUp(curve, limit, first, tolerance)
    : bucketUsedUp(curve, limit, first, tolerance);
}

/** Windows that follow the first request, as a fixed one's do; a sliding one is beyond its quota where one of these is. */
function windowUsedUp(
  curve: LoadCurve,
  { atOnce, windowSeconds }: KnownLimit,
  first: number,
  tolerance: number,
): number | undefined {
  const most = atOnce * tolerance + 1;
  const end = endOf(curve);
  for (let index = 0; index < MOST_WINDOWS; index++) {
    const start = first + index * windowSeconds;
    if (start >= end) return undefined;
    if (countOf(curve, start, start + windowSeconds) > most) return momentOf(curve, start, atOnce);
  }
  return undefined;
}

/** What has not flowed back yet is above the burst. */
function bucketUsedUp(
  curve: LoadCurve,
  { atOnce, admits }: KnownLimit,
  first: number,
  tolerance: number,
): number | undefined {
  const drain = admits * tolerance;
  const most = atOnce * tolerance + 1;
  let level = 0;
  let emptyAt = first;
  for (const span of curve) {
    const risen = risenBy(span, drain);
    if (level + risen > most) return momentOf(curve, emptyAt, atOnce, drain);
    level = Math.max(0, level + areaOf(span) - drain * span.seconds);
    if (level === 0) emptyAt = span.startSeconds + span.seconds;
  }
  return undefined;
}

/** How far the level rises above its start within a span, at the most. */
function risenBy(span: RateSpan, drain: number): number {
  const all = areaOf(span) - drain * span.seconds;
  if (span.from <= drain || span.to >= drain) return Math.max(0, all);
  const crossing = ((span.from - drain) / (span.from - span.to)) * span.seconds;
  return ((span.from - drain) * crossing) / 2;
}

const endOf = (curve: LoadCurve): number => {
  const last = curve.at(-1);
  return last === undefined ? 0 : last.startSeconds + last.seconds;
};

/** Requests between two moments. */
function countOf(curve: LoadCurve, start: number, end: number): number {
  let count = 0;
  for (const span of curve) {
    const from = Math.max(start, span.startSeconds) - span.startSeconds;
    const to = Math.min(end, span.startSeconds + span.seconds) - span.startSeconds;
    if (to > from) count += ((rateAt(span, from) + rateAt(span, to)) / 2) * (to - from);
  }
  return count;
}

/** When so many have come since a moment, less what has flowed back. */
function momentOf(curve: LoadCurve, start: number, count: number, drain = 0): number {
  let [low, high] = [start, endOf(curve)];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (countOf(curve, start, middle) - drain * (middle - start) > count) high = middle;
    else low = middle;
  }
  return high;
}
