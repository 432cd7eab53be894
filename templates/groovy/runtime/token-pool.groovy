/** The tokens of this engine: one for all threads, or as many as the spec says, thread n on token n mod tokens. */
@CompileStatic
class TokenPool {
    /** How often a thread without a token looks for one. */
    static final long LOOK_NANOS = 50_000_000L

    private final Clock clock
    private final Waiting waiting
    private final TokenEndpoint endpoint
    /** How long an operation waits for a token before it is given up. */
    private final long patienceNanos
    private List<TokenCache> caches

    TokenPool(Clock clock, Waiting waiting, TokenEndpoint endpoint, double patienceSeconds) {
        this.clock = clock
        this.waiting = waiting
        this.endpoint = endpoint
        this.patienceNanos = (long) (patienceSeconds * 1e9d)
        this.caches = [new TokenCache(clock, endpoint)]
    }

    /** `gates`: those of the limits that token calls draw on. `assumedLifeSeconds` counts where the endpoint names no life. */
    void configure(int tokens, List<Gate> gates, double assumedLifeSeconds) {
        endpoint.configure(gates, assumedLifeSeconds)
        caches = (List<TokenCache>) (0..<tokens).collect { new TokenCache(clock, endpoint) }
    }

    int indexOf(JMeterContext context) { caches.size() == 1 ? 0 : Math.floorMod(context.getThreadNum(), caches.size()) }

    /**
     * The setUp group's token request: its answer is the first token, its copy fetches the later ones. Where the endpoint is
     * busy or away it is asked again until patience is over; false when there is no token, and the test has to end.
     */
    boolean install(org.apache.jmeter.samplers.SampleResult result, HTTPSamplerBase sampler, JMeterContext context) {
        AccessToken first = endpoint.begin(sampler, result, context)
        if (first != null) caches.get(0).put(first)
        // JMeter writes this request's row after those of the calls that follow here.
        String outcome = context.getVariables().get('lw_class')
        boolean there = await(context) == null
        context.getVariables().put('lw_class', outcome)
        return there
    }

    AccessToken now(JMeterContext context) { caches.get(indexOf(context)).now(context) }

    void reject(AccessToken token, JMeterContext context) {
        if (token != null) caches.get(indexOf(context)).reject(token)
    }

    /** Waits for a usable token: null when there is one, else why not: ended (the thread has to), auth_throttled, auth_failed. */
    String await(JMeterContext context) {
        long until = clock.nanos() + patienceNanos
        while (now(context) == null) {
            if (endpoint.refused() || clock.nanos() >= until) return endpoint.last() == null ? 'auth_failed' : endpoint.last().outcome
            if (!waiting.until(clock.nanos() + LOOK_NANOS, context)) return 'ended'
        }
        return null
    }

    /** Credentials that were refused stay refused: a thread has nothing left to do. */
    boolean hopeless() { endpoint.refused() }

    /** Response code of the token endpoint's last answer without a token; '' when there was none. */
    String code() { endpoint.last() == null ? '' : endpoint.last().code }

    String reason() { endpoint.last() == null ? 'no answer' : endpoint.last().words }
}
