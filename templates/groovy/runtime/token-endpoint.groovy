/**
 * The place tokens come from. One request at a time for the whole engine, through the gates of the limits that token calls
 * draw on, and after a failure not before Retry-After or backoff is over:
 * wait = Retry-After, else U(b / 2, b) with b = min(30 s, 1 s x 2^(failures - 1)).
 */
@CompileStatic
class TokenEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger('loadwright')
    static final double BASE_NANOS = 1e9d, CAP_NANOS = 30e9d

    private final Clock clock
    private final Ledger ledger
    private final double timeScale
    private final Random random
    private List<Gate> gates = []
    private double assumedLifeSeconds = 3600d
    private HTTPSamplerBase prototype
    private boolean busy, reserved, refused
    private long dueNanos = Long.MIN_VALUE, epoch
    private int failures
    /** The last answer without a token. */
    private TokenAnswer last

    TokenEndpoint(Clock clock, Ledger ledger, double timeScale, Random random) {
        this.clock = clock
        this.ledger = ledger
        this.timeScale = timeScale
        this.random = random
    }

    synchronized void configure(List<Gate> gates, double assumedLifeSeconds) {
        this.gates = gates
        this.assumedLifeSeconds = assumedLifeSeconds
    }

    /** Takes the setUp group's answer and keeps a copy of its request, which has been sent already, so it holds the first slots. */
    synchronized AccessToken begin(HTTPSamplerBase sampler, org.apache.jmeter.samplers.SampleResult result, JMeterContext context) {
        prototype = (HTTPSamplerBase) sampler.clone()
        Gates.reserve(gates, clock.nanos())
        TokenAnswer answer = TokenAnswer.of(result, assumedLifeSeconds, clock.millis())
        label(result, answer, context)
        return take(answer, clock.nanos() - result.getTime() * 1_000_000L)
    }

    /** Why there is no token. */
    synchronized TokenAnswer last() { last }

    /** The credentials are wrong: asking again is no use and may lock the client out. */
    synchronized boolean refused() { refused }

    /** No token call before so many failures' backoff is over. */
    synchronized void pause(int failures) {
        dueNanos = Math.max(dueNanos, clock.nanos() + backoffNanos(failures))
    }

    /** Asks for a token if a call may leave now; null when it may not, or when nothing came of it. */
    AccessToken fetch(JMeterContext context) {
        if (!claim()) return null
        try {
            HTTPSamplerBase request
            synchronized (this) { request = (HTTPSamplerBase) prototype.clone() }
            request.setThreadContext(context)
            endWith(request, context)
            long sent = clock.nanos()
            org.apache.jmeter.samplers.SampleResult result = request.sample(null)
            if (result == null) return null
            TokenAnswer answer = TokenAnswer.of(result, assumedLifeSeconds, clock.millis())
            label(result, answer, context)
            ledger.report(result, context)
            return take(answer, sent)
        } finally {
            free()
        }
    }

    /** What an answer means for the calls to come; its token, if it holds one. Life counts from the request, so it is never overrated. */
    private synchronized AccessToken take(TokenAnswer answer, long sentNanos) {
        if (answer.token != null) {
            failures = 0
            dueNanos = Long.MIN_VALUE
            return new AccessToken(answer.token, sentNanos, (long) (answer.lifeSeconds * 1e9d))
        }
        failures++
        last = answer
        refused = !answer.passing
        long wait = answer.retryAfterMillis >= 1000L ? answer.retryAfterMillis * 1_000_000L : backoffNanos(failures)
        dueNanos = clock.nanos() + wait
        if (answer.outcome == 'auth_throttled') for (Gate gate : gates) gate.cooldown(dueNanos)
        LOG.warn('no token from the token endpoint: ' + answer.words + (refused ? '; it is not asked again' : '; next call in ' + wait.intdiv(1_000_000L) + ' ms'))
        return null
    }

    private synchronized boolean claim() {
        long now = clock.nanos()
        if (busy || refused || prototype == null || now < dueNanos) return false
        if (reserved && epoch != Gates.epoch(gates)) reserved = false
        if (!reserved) {
            epoch = Gates.epoch(gates)
            long slot = Gates.reserve(gates, now)
            reserved = true
            if (slot > now) {
                dueNanos = slot
                return false
            }
        }
        if (!Gates.acquire(gates)) return false
        reserved = false
        busy = true
        return true
    }

    private synchronized void free() {
        Gates.release(gates)
        busy = false
    }

    private long backoffNanos(int failures) {
        double bound = Math.min(CAP_NANOS, BASE_NANOS * Math.pow(2d, Math.min(20, failures - 1))) * timeScale
        return (long) (bound / 2d + random.nextDouble() * bound / 2d)
    }

    /** A token call must not outlive the hold: its timeouts shrink to what is left of it. */
    private void endWith(HTTPSamplerBase request, JMeterContext context) {
        long end = context.getThread() == null ? 0L : context.getThread().getEndTime()
        if (end <= 0) return
        int rest = (int) Math.max(500L, Math.min(600_000L, end - clock.millis() + 500L))
        if (request.getResponseTimeout() <= 0 || request.getResponseTimeout() > rest) request.setResponseTimeout(Integer.toString(rest))
        if (request.getConnectTimeout() <= 0 || request.getConnectTimeout() > rest) request.setConnectTimeout(Integer.toString(rest))
    }

    /** The row of a token call says how it ended and belongs to no operation. */
    private static void label(org.apache.jmeter.samplers.SampleResult result, TokenAnswer answer, JMeterContext context) {
        result.setSampleLabel('token')
        if (answer.token == null) result.setSuccessful(false)
        JMeterVariables variables = context.getVariables()
        variables.put('lw_class', answer.outcome)
        for (String column : ['lw_op', 'lw_attempt', 'lw_gate_ms', 'lw_wait_ms', 'lw_retry_after']) variables.put(column, '')
    }
}
