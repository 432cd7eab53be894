/** What a client does after an attempt that did not succeed. Durations in milliseconds. */
@CompileStatic
class RetryPolicy {
    Set<Integer> statuses = new HashSet<Integer>()
    Set<Integer> idempotentStatuses = new HashSet<Integer>()
    /** never, not-sent (refused connects only), idempotent (lost answers of idempotent requests too) */
    String connectionErrors = 'never'
    int attempts = 1
    boolean honoursRetryAfter = true
    long baseMillis, capMillis, maxRetryAfterMillis
    double factor = 2d
    String jitter = 'full'
    /** Retries per operation on average; negative for no budget. */
    double budget = -1d
    int budgetMinimum
    boolean cooldown
    /** Added evenly on top of Retry-After where no gate spaces the crowd. */
    long spreadMillis

    /** May a failure of this class be tried again? */
    boolean retries(String outcome, int status, boolean idempotent) {
        if (outcome == 'connection_refused') return connectionErrors != 'never'
        if (outcome == 'connection' || outcome == 'timeout_read') return connectionErrors == 'idempotent' && idempotent
        return statuses.contains(status) || (idempotent && idempotentStatuses.contains(status))
    }

    /** Exponential backoff before attempt n + 1: U(0, min(cap, base x factor^(n-1))) with full jitter, that bound without. */
    long backoffMillis(int attempt, Random random) {
        double bound = Math.min((double) capMillis, baseMillis * Math.pow(factor, attempt - 1d))
        return (long) (jitter == 'none' ? bound : random.nextDouble() * bound)
    }
}
