/**
 * Divides a whole number so that the parts sum to it exactly and differ from their exact shares by less than one: everyone
 * gets the whole part of theirs, and those with the largest remainders one more (earlier ones first).
 */
export function shareOut(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (sum > 0 ? (total * weight) / sum : 0));
  const shares = exact.map(Math.floor);
  const rest = total - shares.reduce((all, share) => all + share, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, rest)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** The same for so many equal parts. */
export const evenShares = (total: number, parts: number): readonly number[] =>
  shareOut(
    total,
    Array.from({ length: parts }, () => 1),
  );
