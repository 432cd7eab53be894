/** A token with its age; immutable but for its rejection, so that an attempt can say which one it was sent with. */
@CompileStatic
class AccessToken {
    static final double RENEW_AT = 0.8d

    final String text
    final long bornNanos, lifeNanos
    private volatile boolean rejected

    AccessToken(String text, long bornNanos, long lifeNanos) {
        this.text = text
        this.bornNanos = bornNanos
        this.lifeNanos = lifeNanos
    }

    /** Not yet in the last fifth of its life. */
    boolean fresh(long now) { !rejected && now - bornNanos < lifeNanos * RENEW_AT }

    /** Alive when it arrives: the last second of its life (a tenth of a short one) is left for the way. */
    boolean usable(long now) { !rejected && now - bornNanos < lifeNanos - Math.min(1_000_000_000L, lifeNanos.intdiv(10L)) }

    /** True for the first that says so. */
    synchronized boolean reject() {
        boolean first = !rejected
        rejected = true
        return first
    }
}

/**
 * One OAuth token for the threads that share it: renewed by a single thread at 80 % of its life while the others go on
 * with the old one, and once more when the target rejects it.
 */
@CompileStatic
class TokenCache {
    /** A token rejected this soon speaks of something that a new one does not cure. */
    static final long SOON_NANOS = 10_000_000_000L

    private final Clock clock
    private final TokenEndpoint endpoint
    private volatile AccessToken token
    private int rejectedSoon
    private boolean renewing

    TokenCache(Clock clock, TokenEndpoint endpoint) {
        this.clock = clock
        this.endpoint = endpoint
    }

    void put(AccessToken token) { this.token = token }

    /** The token to send now, renewed first when it is time and a call may leave; null when there is none that is alive. */
    AccessToken now(JMeterContext context) {
        AccessToken known = token
        if (known != null && known.fresh(clock.nanos())) return known
        if (claim()) {
            try {
                AccessToken fetched = endpoint.fetch(context)
                if (fetched != null) token = fetched
            } finally {
                free()
            }
        }
        known = token
        return known != null && known.usable(clock.nanos()) ? known : null
    }

    /** The target does not take this token any more. Tokens that it keeps rejecting are renewed ever more slowly. */
    synchronized void reject(AccessToken rejected) {
        boolean soon = clock.nanos() - rejected.bornNanos < SOON_NANOS
        if (!rejected.reject()) return
        rejectedSoon = soon ? rejectedSoon + 1 : 0
        if (rejectedSoon > 1) endpoint.pause(rejectedSoon - 1)
    }

    /** Looks again: another thread may have renewed it between the first look and the claim. */
    private synchronized boolean claim() {
        if (renewing || (token != null && token.fresh(clock.nanos()))) return false
        renewing = true
        return true
    }

    private synchronized void free() { renewing = false }
}
