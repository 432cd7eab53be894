/**
 * Means over `columns` equal parts of [0, end) of a rate that is constant within spans of equal length, and zero behind
 * the last of them. The integral stays.
 */
export function resample(
  perSecond: readonly number[],
  spanSeconds: number,
  endSeconds: number,
  columns: number,
): readonly number[] {
  const sums = [0];
  for (const rate of perSecond) sums.push((sums[sums.length - 1] as number) + rate * spanSeconds);
  const total = sums[sums.length - 1] as number;
  const integral = (seconds: number): number => {
    const span = Math.floor(seconds / spanSeconds);
    if (span >= perSecond.length) return total;
    return (sums[span] as number) + (perSecond[span] as number) * (seconds - span * spanSeconds);
  };
  const width = endSeconds / columns;
  return Array.from({ length: columns }, (_, column) => {
    const mean = (integral((column + 1) * width) - integral(column * width)) / width;
    // What the subtraction leaves of nothing is not a rate.
    return mean > total * 1e-9 ? mean : 0;
  });
}
