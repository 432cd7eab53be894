/**
 * What a client does after an attempt that did not succeed. Durations in milliseconds.
 *
 * The wait before attempt n + 1 is the Retry-After of the answer, as a floor that nothing shortens, plus U(0, spread) where no
 * gate spaces the crowd; without one it is the backoff. The operation is given up when its attempts are used up, when
 * Retry-After is longer than the policy accepts, or when retries of all its operations > budgetMinimum + budget x operations.
 */
@CompileStatic
class RetryPolicy {
    Set<Integer> statuses = new HashSet<Integer>()
    Set<Integer> idempotentStatuses = new HashSet<Integer>()
    /** never; not-sent: connections that never came about; idempotent: lost answers of idempotent requests too. */
    String connectionErrors = 'never'
    int attempts = 1
    boolean honoursRetryAfter = true
    /** A 429 without Retry-After is taken at the word of its quota headers. */
    boolean readsQuotaHeaders
    long baseMillis, capMillis, maxRetryAfterMillis
    double factor = 2d
    String jitter = 'full'
    /** Retries per operation on average; negative for no budget. */
    double budget = -1d
    int budgetMinimum
    boolean cooldown
    /** Added evenly on top of Retry-After where no gate spaces the crowd. */
    long spreadMillis

    /** Operations begun and retries made under this policy, for its budget. */
    final AtomicLong operations = new AtomicLong(), retries = new AtomicLong()

    /** One retry more, if the budget has it. */
    boolean spend() {
        if (budget >= 0d && retries.get() + 1 > budgetMinimum + budget * operations.get()) return false
        retries.incrementAndGet()
        return true
    }

    /**
     * May a failure of this class be tried again? What was never sent, and what was rejected before it was worked on (429, 503
     * with Retry-After), can be sent again by any method; of what was sent and not answered only an idempotent request can.
     */
    boolean retries(String outcome, int status, boolean idempotent) {
        if (outcome == 'connection_refused' || outcome == 'timeout_connect') return connectionErrors != 'never'
        if (outcome == 'connection' || outcome == 'timeout_read') return connectionErrors == 'idempotent' && idempotent
        if (outcome == 'throttled' && idempotentStatuses.contains(status)) return true
        return statuses.contains(status) || (idempotent && idempotentStatuses.contains(status))
    }

    /** Backoff before attempt n + 1: U(0, bound) with jitter, bound without; bound = min(cap, base x factor^(n-1)). */
    long backoffMillis(int attempt, Random random) {
        double bound = Math.min((double) capMillis, baseMillis * Math.pow(factor, attempt - 1d))
        return (long) (jitter == 'none' ? bound : random.nextDouble() * bound)
    }
}
