import { secondsUntil } from '../rate-profile.ts';
import type { TimedSpan } from '../timed-span.ts';
import { type Flow, partsOf } from './flow.ts';
import { areaOf, distinct, rateAt, slopeOf } from './spans.ts';

/**
 * A(t): how much of a flow has come by a moment. On a span with rate r and slope g, A grows by r x + g x^2 / 2 in x seconds;
 * it jumps where the flow does. Number n of what comes, comes at the first t with A(t) >= n.
 */
export type Cumulative = {
  /** With what comes at that very moment, or without it. */
  readonly countBy: (seconds: number) => number;
  readonly countBefore: (seconds: number) => number;
  /** First moment with A(t) >= count; null when there is none. */
  readonly momentOf: (count: number) => number | null;
  /** r(t) just after a moment, and its slope. */
  readonly rateAfter: (seconds: number) => { readonly rate: number; readonly slope: number };
  /** A and r from one moment to the next, in order. */
  readonly pieces: readonly Piece[];
  /** Moments at which r jumps or bends. */
  readonly moments: readonly number[];
  readonly total: number;
};

type Piece = {
  readonly seconds: number;
  /** A just before and at `seconds`. */
  readonly before: number;
  readonly count: number;
  /** What flows until the next piece. */
  readonly span: TimedSpan | null;
};

/** Sums of fractions miss a whole number by less. */
const slackOf = (count: number): number => 1e-9 * Math.max(1, Math.abs(count));

export function cumulative(flow: Flow): Cumulative {
  const counted = known.get(flow) ?? countOf(flow);
  known.set(flow, counted);
  return counted;
}

/** The same flow is counted for each limit and each try of a remedy. */
const known = new WeakMap<Flow, Cumulative>();

function countOf({ spans, jumps }: Flow): Cumulative {
  const pieces = piecesOf(spans, jumps);
  const moments = pieces.map(({ seconds }) => seconds);
  const last = pieces.at(-1);
  const grown = ({ span, count }: Piece, seconds: number): number => {
    if (span === null) return count;
    const x = seconds - span.startSeconds;
    return count + span.fromPerSecond * x + (slopeOf(span) * x * x) / 2;
  };
  return {
    countBy: (seconds) => {
      const piece = pieces[lastUpTo(moments, seconds)];
      return piece === undefined ? 0 : grown(piece, seconds);
    },
    countBefore: (seconds) => {
      const index = lastUpTo(moments, seconds);
      const piece = pieces[index];
      if (piece === undefined) return 0;
      return piece.seconds === seconds ? piece.before : grown(piece, seconds);
    },
    momentOf: (count) => {
      const wanted = count - slackOf(count);
      const index = firstWith(pieces, wanted);
      const piece = pieces[index];
      if (piece === undefined) return null;
      const previous = pieces[index - 1];
      if (wanted > piece.before || !previous?.span) return piece.seconds;
      return Math.min(piece.seconds, momentIn(previous.span, count - previous.count));
    },
    rateAfter: (seconds) => {
      const span = pieces[lastUpTo(moments, seconds)]?.span;
      return span ? { rate: rateAt(span, seconds), slope: slopeOf(span) } : { rate: 0, slope: 0 };
    },
    pieces,
    moments,
    total: last?.count ?? 0,
  };
}

/** Whole draws of a flow, each part of it counted by itself, up to a moment. */
export const wholeDraws = (flow: Flow, untilSeconds = Number.POSITIVE_INFINITY): number =>
  partsOf(flow).reduce((sum, part) => sum + wholeUntil(cumulative(part), untilSeconds), 0);

/** Sums of fractions miss a whole number of draws by less than this. */
export const wholeUntil = (arrived: Cumulative, seconds: number): number => Math.floor(arrived.countBy(seconds) + 1e-6);

function piecesOf(spans: Flow['spans'], jumps: Flow['jumps']): readonly Piece[] {
  const moments = distinct([
    ...spans.flatMap(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]),
    ...jumps.map(({ seconds }) => seconds),
  ]);
  const sorted = [...jumps].sort((a, b) => a.seconds - b.seconds);
  const pieces: Piece[] = [];
  let [count, nextSpan, nextJump] = [0, 0, 0];
  for (const [index, seconds] of moments.entries()) {
    const before = count;
    const end = moments[index + 1] ?? seconds;
    const middle = (seconds + end) / 2;
    for (; nextJump < sorted.length; nextJump++) {
      const jump = sorted[nextJump] as (typeof sorted)[number];
      if (jump.seconds > middle) break;
      count += jump.amount;
    }
    while ((spans[nextSpan]?.endSeconds ?? Number.POSITIVE_INFINITY) <= middle) nextSpan++;
    const span = spans[nextSpan];
    const flows = span !== undefined && span.startSeconds < middle && end > seconds;
    const part = flows
      ? { startSeconds: seconds, endSeconds: end, fromPerSecond: rateAt(span, seconds), toPerSecond: rateAt(span, end) }
      : null;
    pieces.push({ seconds, before, count, span: part });
    if (part !== null) count += areaOf(part);
  }
  return pieces;
}

/** Index of the last moment that is not later; -1 for none. */
function lastUpTo(moments: readonly number[], seconds: number): number {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] as number) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the first piece whose count reaches it. */
function firstWith(pieces: readonly Piece[], count: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).count >= count) high = middle;
    else low = middle + 1;
  }
  return low;
}

const momentIn = (span: TimedSpan, area: number): number =>
  span.startSeconds + Math.max(0, secondsUntil(Math.max(0, area), span.fromPerSecond, slopeOf(span)));
