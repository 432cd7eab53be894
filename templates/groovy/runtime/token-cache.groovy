/**
 * One OAuth token for all threads: fetched once, renewed by a single thread at 80 % of its life while the others
 * go on with the old one, and once more when the target rejects it.
 */
@CompileStatic
class TokenCache {
    private static final Logger LOG = LoggerFactory.getLogger('loadwright')
    static final double RENEW_AT = 0.8d
    static final long WAIT_NANOS = 10_000_000_000L

    private final Clock clock
    private volatile String token
    private volatile long fetchedNanos, lifeNanos
    private volatile int generation
    private boolean fetching
    private HTTPSamplerBase prototype

    TokenCache(Clock clock) { this.clock = clock }

    int generation() { generation }

    /** The setUp group's token request: its answer is the first token, its copy fetches the later ones. */
    boolean install(org.apache.jmeter.samplers.SampleResult result, HTTPSamplerBase sampler) {
        synchronized (this) { prototype = (HTTPSamplerBase) sampler.clone() }
        return accept(result)
    }

    private boolean accept(org.apache.jmeter.samplers.SampleResult result) {
        if (!result.isSuccessful()) {
            LOG.warn('no token: the token endpoint answered ' + result.getResponseCode())
            return false
        }
        try {
            Map answer = (Map) new JsonSlurper().parseText(result.getResponseDataAsString())
            String text = (String) answer.get('access_token')
            if (!text) throw new IllegalArgumentException('access_token is missing')
            Object seconds = answer.get('expires_in')
            lifeNanos = (long) ((seconds instanceof Number ? ((Number) seconds).doubleValue() : 3600d) * 1e9d)
            fetchedNanos = clock.nanos()
            token = text
            generation++
            return true
        } catch (RuntimeException e) {
            LOG.warn('no token: the answer of the token endpoint cannot be read (' + e.class.simpleName + ')')
            return false
        }
    }

    /** Marks the token dead, if it is still the one that was rejected. */
    synchronized void reject(int rejected) {
        if (rejected == generation) lifeNanos = 0L
    }

    /** The token to send now; null when none can be had. */
    String current(JMeterContext context, Closure<Void> report) {
        if (age() < lifeNanos * RENEW_AT) return token
        if (claim()) {
            try {
                fetch(context, report)
            } finally {
                synchronized (this) { fetching = false; notifyAll() }
            }
        } else if (age() >= lifeNanos) {
            awaitOther()
        }
        return age() < lifeNanos ? token : null
    }

    private long age() { clock.nanos() - fetchedNanos }

    private synchronized boolean claim() {
        if (fetching || prototype == null) return false
        fetching = true
        return true
    }

    private void fetch(JMeterContext context, Closure<Void> report) {
        HTTPSamplerBase request
        synchronized (this) { request = (HTTPSamplerBase) prototype.clone() }
        request.setThreadContext(context)
        org.apache.jmeter.samplers.SampleResult result = request.sample(null)
        if (result != null) {
            result.setSampleLabel('token')
            accept(result)
            report.call(result)
        }
    }

    private synchronized void awaitOther() {
        long until = clock.nanos() + WAIT_NANOS
        while (fetching && clock.nanos() < until) wait(200L)
    }
}
