/** Terms of a sum that are added up one by one; beyond them the rest is nothing. */
const MOST_TERMS = 100_000;

/** P(N > most) of a Poisson count with this mean: how likely chance brings more than that. */
export function poissonTail(mean: number, most: number): number {
  if (!(mean > 0)) return 0;
  if (most < 0) return 1;
  // The first term beyond, e^-m m^k / k! with k = most + 1, by logarithms; each further one is m / k of the one before.
  const first = Math.floor(most) + 1;
  if (first <= mean) return 1 - upTo(mean, first - 1);
  let term = Math.exp(-mean + first * Math.log(mean) - logFactorial(first));
  let sum = 0;
  for (let k = first; k < first + MOST_TERMS && term > sum * 1e-12; k++) {
    sum += term;
    term *= mean / (k + 1);
  }
  return Math.min(1, sum);
}

/** P(N <= most), where most is below the mean: from its largest term down. */
function upTo(mean: number, most: number): number {
  let term = Math.exp(-mean + most * Math.log(mean) - logFactorial(most));
  let sum = 0;
  for (let k = most; k >= 0 && term > sum * 1e-12; k--) {
    sum += term;
    term *= k / mean;
  }
  return Math.min(1, sum);
}

/** ln k!: exact sums for small k, Stirling's series with an error below 1e-10 for others. */
function logFactorial(k: number): number {
  if (k < 20)
    return Array.from({ length: k }, (_, index) => Math.log(index + 1)).reduce((sum, value) => sum + value, 0);
  return k * Math.log(k) - k + Math.log(2 * Math.PI * k) / 2 + 1 / (12 * k) - 1 / (360 * k ** 3);
}

/**
 * How likely a Poisson arrival finds a bucket empty: e^(-theta b) with the rate theta > 0 at which
 * l (e^theta - 1) = m theta (Cramér's root of arrivals l against a drain m). 1 where the rate does not fit.
 */
export function emptyBucketShare(perSecond: number, drainPerSecond: number, burst: number): number {
  if (!(perSecond > 0)) return 0;
  if (perSecond >= drainPerSecond) return 1;
  let [low, high] = [0, 1];
  const excess = (theta: number): number => perSecond * Math.expm1(theta) - drainPerSecond * theta;
  while (excess(high) < 0) high *= 2;
  for (let turn = 0; turn < 60; turn++) {
    const middle = (low + high) / 2;
    if (excess(middle) < 0) low = middle;
    else high = middle;
  }
  return Math.exp(-high * burst);
}
