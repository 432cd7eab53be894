/** A figure over several seeds: its median, and the span that holds nine of ten. */
export type Band = { readonly median: number; readonly low: number; readonly high: number };

export function band(values: readonly number[]): Band {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.05), high: quantile(sorted, 0.95) };
}

/** Linear between the two nearest ranks. */
function quantile(sorted: readonly number[], share: number): number {
  const rank = share * (sorted.length - 1);
  const below = Math.floor(rank);
  const low = sorted[below] ?? 0;
  return low + (rank - below) * ((sorted[below + 1] ?? low) - low);
}
