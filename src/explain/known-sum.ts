import { type Spans, sumOf } from '../capacity/demand/spans.ts';

const sums = new WeakMap<Spans, WeakMap<Spans, Spans>>();

/** The sum of curves, by pairs and pairs of pairs: when one of many changes, few of the sums do. */
export function knownSum(curves: readonly Spans[]): Spans {
  let level = curves.filter((curve) => curve.length > 0);
  while (level.length > 1) {
    level = level.flatMap((first, index) => {
      if (index % 2 === 1) return [];
      const second = level[index + 1];
      return [second === undefined ? first : pairSum(first, second)];
    });
  }
  return level[0] ?? [];
}

function pairSum(first: Spans, second: Spans): Spans {
  const own = sums.get(first) ?? new WeakMap<Spans, Spans>();
  sums.set(first, own);
  const sum = own.get(second) ?? sumOf([first, second]);
  own.set(second, sum);
  return sum;
}
