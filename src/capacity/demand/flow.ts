import { wholeArrivals } from '../rate-profile.ts';
import { areaOf, cutAt, endOf, lengthOf, type Spans, scaled, shifted, sumOf, totalOf } from './spans.ts';

/** So many at the same moment. */
export type Jump = { readonly seconds: number; readonly amount: number };

/** What comes over time: some of it at a rate, some at once. */
export type Flow = {
  readonly spans: Spans;
  readonly jumps: readonly Jump[];
  /** What it is the sum of. Whole draws are those of each part: rates that are added up give one as early as all but one of them. */
  readonly parts?: readonly Flow[];
};

export const NO_FLOW: Flow = { spans: [], jumps: [] };

/** The flows whose draws are counted each by itself. */
export const partsOf = (flow: Flow): readonly Flow[] => flow.parts ?? [flow];

/** The same done to a flow and to each of its parts. */
export const throughout =
  (change: (flow: Flow) => Flow) =>
  (flow: Flow): Flow =>
    flow.parts === undefined ? change(flow) : { ...change(flow), parts: flow.parts.map(change) };

export const shiftedFlow = (flow: Flow, bySeconds: number): Flow =>
  bySeconds === 0
    ? flow
    : throughout(({ spans, jumps }) => ({
        spans: shifted(spans, bySeconds),
        jumps: jumps.map(({ seconds, amount }) => ({ seconds: seconds + bySeconds, amount })),
      }))(flow);

/** More copies than these are one flow of so much more. */
const MOST_COPIES = 24;

/** So many times as much. A share of a flow, where a choice decides, is taken of all of it and not of each part. */
export function scaledFlow(flow: Flow, factor: number): Flow {
  if (factor === 1) return flow;
  const spans = scaled(flow.spans, factor);
  const jumps = flow.jumps.map(({ seconds, amount }) => ({ seconds, amount: amount * factor }));
  if (!Number.isInteger(factor) || factor > MOST_COPIES) return { spans, jumps };
  return { spans, jumps, parts: Array.from({ length: factor }, () => partsOf(flow)).flat() };
}

/** What comes before a moment, and what comes at once at it. */
export const flowUntil = (flow: Flow, seconds: number): Flow =>
  Math.max(endOf(flow.spans), flow.jumps.at(-1)?.seconds ?? seconds) <= seconds
    ? flow
    : throughout(({ spans, jumps }) => ({
        spans: cutAt(spans, seconds),
        jumps: jumps.filter((jump) => jump.seconds <= seconds),
      }))(flow);

export function mergedFlow(flows: readonly Flow[]): Flow {
  const [only] = flows;
  if (flows.length === 1 && only !== undefined) return only;
  const curves = flows.flatMap(({ spans }) => (spans.length > 0 ? [spans] : []));
  const jumps = flows.flatMap((flow) => flow.jumps).sort((a, b) => a.seconds - b.seconds);
  const spans = curves.length === 1 ? (curves[0] as Spans) : sumOf(curves);
  return { spans, jumps, parts: flows.flatMap(partsOf) };
}

/**
 * Starts that are spaced evenly: the first comes with the flow, not an interval later, and nothing comes at its very end.
 * With that, start number n comes at the first moment with A(t) >= n, where A counts jumps and rates.
 */
export function evenly(spans: Spans): Flow {
  const [first] = spans;
  if (first === undefined) return NO_FLOW;
  const total = totalOf(spans);
  const amount = Math.min(1, total);
  const starts = Math.max(1, wholeArrivals(total));
  return { spans: withoutLast(spans, total - starts + 1), jumps: [{ seconds: first.startSeconds, amount }] };
}

/** Starts with their first at the beginning, unless the reader cannot tell moments apart. */
export const exactly = (spans: Spans, blurSeconds: number): Flow =>
  blurSeconds === 0 ? evenly(spans) : { spans, jumps: [] };

/** The spans without the last so many of what they give. */
function withoutLast(spans: Spans, amount: number): Spans {
  const kept = [...spans];
  let rest = amount;
  while (rest > 0) {
    const span = kept.pop();
    if (span === undefined) break;
    const area = areaOf(span);
    if (area <= rest) {
      rest -= area;
      continue;
    }
    // Backwards from the end with rate r and slope -g: rest = r x - g x^2 / 2.
    const slope = (span.fromPerSecond - span.toPerSecond) / lengthOf(span);
    const root = Math.sqrt(Math.max(0, span.toPerSecond ** 2 + 2 * slope * rest));
    const back = (2 * rest) / (span.toPerSecond + root);
    kept.push(...cutAt([span], span.endSeconds - back));
    rest = 0;
  }
  return kept;
}
