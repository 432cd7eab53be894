import { cutAt, type Spans, scaled, shifted, sumOf } from './spans.ts';

/** So many at the same moment. */
export type Jump = { readonly seconds: number; readonly amount: number };

/** What comes over time: some of it at a rate, some at once. */
export type Flow = { readonly spans: Spans; readonly jumps: readonly Jump[] };

export const NO_FLOW: Flow = { spans: [], jumps: [] };

export const shiftedFlow = ({ spans, jumps }: Flow, bySeconds: number): Flow => ({
  spans: shifted(spans, bySeconds),
  jumps: bySeconds === 0 ? jumps : jumps.map(({ seconds, amount }) => ({ seconds: seconds + bySeconds, amount })),
});

export const scaledFlow = ({ spans, jumps }: Flow, factor: number): Flow => ({
  spans: scaled(spans, factor),
  jumps: factor === 1 ? jumps : jumps.map(({ seconds, amount }) => ({ seconds, amount: amount * factor })),
});

/** What comes before a moment, and what comes at once at it. */
export const flowUntil = ({ spans, jumps }: Flow, seconds: number): Flow => ({
  spans: cutAt(spans, seconds),
  jumps: jumps.filter((jump) => jump.seconds <= seconds),
});

export function mergedFlow(flows: readonly Flow[]): Flow {
  const [only] = flows;
  if (flows.length === 1 && only !== undefined) return only;
  const curves = flows.flatMap(({ spans }) => (spans.length > 0 ? [spans] : []));
  const jumps = flows.flatMap((flow) => flow.jumps).sort((a, b) => a.seconds - b.seconds);
  return { spans: curves.length === 1 ? (curves[0] as Spans) : sumOf(curves), jumps };
}

/**
 * Starts that are spaced evenly: the first comes with the flow, not an interval later, and nothing comes at its very end.
 * With that, start number n comes at the first moment with A(t) >= n, where A counts jumps and rates.
 */
export function evenly(spans: Spans): Flow {
  const [first] = spans;
  if (first === undefined) return NO_FLOW;
  const total = spans.reduce(
    (sum, span) => sum + ((span.fromPerSecond + span.toPerSecond) / 2) * (span.endSeconds - span.startSeconds),
    0,
  );
  // As many as the pacer makes of it: start number k = 0, 1 ... comes if the rates give more than k.
  const starts = Math.max(1, Math.ceil(total - 1e-6));
  const amount = Math.min(1, total);
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
    const length = span.endSeconds - span.startSeconds;
    const area = ((span.fromPerSecond + span.toPerSecond) / 2) * length;
    if (area <= rest) {
      rest -= area;
      continue;
    }
    // Backwards from the end with rate r and slope -g: rest = r x - g x^2 / 2.
    const slope = (span.fromPerSecond - span.toPerSecond) / length;
    const root = Math.sqrt(Math.max(0, span.toPerSecond ** 2 + 2 * slope * rest));
    const back = (2 * rest) / (span.toPerSecond + root);
    kept.push(...cutAt([span], span.endSeconds - back));
    rest = 0;
  }
  return kept;
}
