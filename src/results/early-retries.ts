import type { JtlRow } from './jtl-row.ts';

/** Clocks of client and results have whole milliseconds, so that a retry may look this much too early. */
const TOLERANCE_MS = 2;

/**
 * Counts attempts that began before the Retry-After of the attempt before them had passed. Keeps only operations that
 * wait, so it needs no more memory than there are operations under way.
 */
export function earlyRetryCounter(): (attempt: JtlRow) => boolean {
  const notBefore = new Map<string, number>();
  return (attempt) => {
    if (attempt.operation === '') return false;
    const floor = notBefore.get(attempt.operation);
    notBefore.delete(attempt.operation);
    const seconds = attempt.retryAfter === '' ? Number.NaN : Number(attempt.retryAfter);
    if (seconds > 0) notBefore.set(attempt.operation, attempt.timestamp + attempt.elapsed + seconds * 1000);
    return floor !== undefined && attempt.timestamp < floor - TOLERANCE_MS;
  };
}
