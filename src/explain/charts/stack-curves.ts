import type { HeldCurve, LevelSpan } from '../../capacity/timed-span.ts';
import type { Edge, Layer } from './chart.ts';

/** Layers beyond this many cannot be told apart. */
const MOST_LAYERS = 6;

/** What a source has over time: draws in flight, or a rate. */
type Curve = HeldCurve;
type Source = { readonly name: string; readonly curves: readonly Curve[] };

/** Curves on top of each other up to a moment, with an edge on either side of every moment at which one of them bends. */
export function stackCurves(curves: readonly Curve[], endSeconds: number): readonly Layer[] {
  const moments = bends(curves, endSeconds);
  const sources = fewEnough(curves);
  const readers = sources.map(({ curves: own }) => own.map(({ spans }) => reader(spans)));
  const edges: Edge[][] = sources.map(() => []);
  for (let index = 0; index + 1 < moments.length; index++) {
    const from = moments[index] as number;
    const to = moments[index + 1] as number;
    let bottomFrom = 0;
    let bottomTo = 0;
    for (const [place, own] of readers.entries()) {
      let topFrom = bottomFrom;
      let topTo = bottomTo;
      for (const read of own) {
        const { atStart, atEnd } = read(from, to);
        topFrom += atStart;
        topTo += atEnd;
      }
      edges[place]?.push(
        { seconds: from, bottom: bottomFrom, top: topFrom },
        { seconds: to, bottom: bottomTo, top: topTo },
      );
      bottomFrom = topFrom;
      bottomTo = topTo;
    }
  }
  return sources.map(({ name }, place) => ({ name, edges: edges[place] ?? [] }));
}

/** Where any curve begins, ends or bends, in order, both ends of the picture included. */
function bends(curves: readonly Curve[], endSeconds: number): readonly number[] {
  const all = new Set([0, endSeconds]);
  for (const { spans } of curves) {
    for (const span of spans) {
      for (const moment of [span.startSeconds, span.endSeconds]) if (moment < endSeconds) all.add(moment);
    }
  }
  return [...all].sort((a, b) => a - b);
}

/** The first sources by themselves, and the rest as one. */
function fewEnough(curves: readonly Curve[]): readonly Source[] {
  const alone = curves.length > MOST_LAYERS ? curves.slice(0, MOST_LAYERS - 1) : curves;
  const rest = curves.slice(alone.length);
  const sources = alone.map((curve) => ({ name: curve.source, curves: [curve] }));
  return rest.length === 0 ? sources : [...sources, { name: `${rest.length} others`, curves: rest }];
}

/** Heights at both ends of a stretch without a bend. Stretches have to be asked for in order. */
function reader(
  spans: readonly LevelSpan[],
): (from: number, to: number) => { readonly atStart: number; readonly atEnd: number } {
  let next = 0;
  return (from, to) => {
    while (next < spans.length && (spans[next] as LevelSpan).endSeconds <= from) next++;
    const span = spans[next];
    if (span === undefined || span.startSeconds >= to) return { atStart: 0, atEnd: 0 };
    return { atStart: heightAt(span, from), atEnd: heightAt(span, to) };
  };
}

/** A span without an end is level. */
const heightAt = ({ startSeconds, endSeconds, from, to }: LevelSpan, seconds: number): number =>
  from + ((to - from) * (seconds - startSeconds)) / (endSeconds - startSeconds);
