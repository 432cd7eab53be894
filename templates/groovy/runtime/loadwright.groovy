/**
 * The runtime of a generated plan: one object per engine, put into the JMeter properties by the setUp group and called
 * from one-line timers and assertions. Whatever goes wrong in it stops the thread before its request is sent.
 */
@CompileStatic
class Loadwright {
    static final String PROPERTY = 'loadwright'
    private static final Logger LOG = LoggerFactory.getLogger('loadwright')

    final Clock clock
    final Properties properties
    final double timeScale
    final String runId
    final int engine
    final Ledger ledger
    final Waiting waiting
    final TokenPool tokens
    private final Arrivals arrivals
    private final Attempts attempts
    private final Settlement settlement
    final RequestTexts requestTexts = new RequestTexts()
    final WebSocketSteps webSockets
    final ItemKeys items = new ItemKeys()
    final Map<String, Gate> gates = new LinkedHashMap<String, Gate>()
    private final Map<String, List<Gate>> tokenGates = new HashMap<String, List<Gate>>()
    final Map<String, Step> steps = new HashMap<String, Step>()
    final Map<String, RetryPolicy> policies = new HashMap<String, RetryPolicy>()
    final Map<String, GeneratedValue> values = new HashMap<String, GeneratedValue>()
    final Map<String, WeightedChoice> choices = new HashMap<String, WeightedChoice>()
    private final Random random

    Loadwright(Clock clock, Properties properties) {
        this.clock = clock
        this.properties = properties
        this.timeScale = number('time.scale', 1d)
        this.engine = (int) number('engine', 0d)
        this.runId = text('run.id', '') ?: Long.toString(clock.millis(), 36)
        this.random = new Random(31L * text('seed', '1').hashCode() + engine)
        this.ledger = new Ledger(clock)
        this.waiting = new Waiting(clock)
        this.tokens = new TokenPool(clock, waiting, new TokenEndpoint(clock, ledger, timeScale, random), number('auth.patience.seconds', 60d))
        SocketPermits socketPermits = new SocketPermits(clock, waiting)
        this.webSockets = new WebSocketSteps(socketPermits)
        this.arrivals = new Arrivals(clock, waiting, random, items, timeScale, engine)
        this.settlement = new Settlement(clock, ledger, tokens, webSockets, random)
        this.attempts = new Attempts(clock, waiting, tokens, ledger, new Admission(clock, waiting, tokens, socketPermits), settlement, runId + '-' + engine + '-')
    }

    // ---- what the install script states

    void target(String host, String webSocketHost) {
        attempts.host = text('target.host', host)
        attempts.webSocketHost = text('websocket.host', webSocketHost)
    }

    String text(String name, String otherwise) { properties.getProperty(name, otherwise) }

    double number(String name, double otherwise) {
        String text = properties.getProperty(name)
        if (text == null || text.isEmpty()) return otherwise
        if (!(text ==~ /\d+(\.\d+)?/)) throw new IllegalArgumentException('property ' + name + ' is "' + text + '", not a number')
        return Double.parseDouble(text)
    }

    /** Window limits keep their rate when time is scaled; a window never gets shorter than 6 s and its allowance is whole. */
    void windowGate(String name, long allow, double seconds, double safety, double background) {
        double window = timeScale == 1d ? seconds : Math.max(Math.min(seconds, 6d), seconds * timeScale)
        double allowed = timeScale == 1d ? allow : Math.max(1L, Math.round((double) (allow / seconds * window)))
        rateGate(name, allowed / window, 1, safety, background)
    }

    void rateGate(String name, double perSecond, int burst, double safety, double background) {
        double share = number(name + '.safety', safety)
        gates.put(name, new RateGate(name, Math.max(1e-6d, (perSecond - background) * share), burst))
    }

    /** Paces nothing, and holds everybody back while a cooldown lasts. */
    void closingGate(String name) { gates.put(name, new RateGate(name, Double.POSITIVE_INFINITY, 1)) }

    void concurrencyGate(String name, int max, double safety) {
        gates.put(name, new ConcurrencyGate(name, (int) Math.floor(max * number(name + '.safety', safety))))
    }

    /** A limit that counts for each token by itself: one gate for each. */
    void perToken(String name, int count) {
        tokenGates.put(name, (List<Gate>) (0..<count).collect { int token -> token == 0 ? gates.get(name) : gates.get(name).copy() })
    }

    /** Tokens of this plan, the limits that token calls draw on, and the life of a token that does not tell its own. */
    void login(int count, List<String> limits, double assumedLifeSeconds) {
        tokens.configure(count, (List<Gate>) limits.collect { String limit -> gates.get(limit) }, assumedLifeSeconds * timeScale)
    }

    void policy(String name, Map<String, Object> settings) {
        RetryPolicy policy = new RetryPolicy()
        settings.each { key, value ->
            Object chosen = value instanceof List ? new HashSet((List) value) : value
            if (value instanceof Number && properties.getProperty('retry.' + name + '.' + key)) chosen = number('retry.' + name + '.' + key, 0d)
            InvokerHelper.setProperty(policy, key, chosen)
        }
        policy.baseMillis = (long) (policy.baseMillis * timeScale)
        policy.capMillis = (long) (policy.capMillis * timeScale)
        policies.put(name, policy)
    }

    void value(String name, GeneratedValue value) { values.put(name, value) }

    AtomicLong sequence() { new AtomicLong() }

    Random random() { random }

    void step(String key, Map<String, Object> settings) {
        Step step = new Step()
        settings.each { name, setting ->
            Object value = setting
            switch (name) {
                case 'gates': value = ((List<String>) setting).collect { String gate -> gates.get(gate) }; break
                case 'policy': value = policies.get((String) setting); break
                case 'iterationValues': case 'operationValues': case 'attemptValues':
                    value = ((List<String>) setting).collect { String item -> values.get(item) }; break
                case 'done': case 'failed': value = new HashSet((List) setting); break
                case 'pollMillis': case 'deadlineMillis': value = (long) (((Number) setting).longValue() * timeScale); break
            }
            InvokerHelper.setProperty(step, name, value)
        }
        int tokens = (int) (tokenGates.values().collect { List<Gate> each -> each.size() }.max() ?: 0)
        if (step.authenticated && step.gates.any { Gate gate -> tokenGates.containsKey(gate.name) }) {
            step.gatesOfToken = (List<List<Gate>>) (0..<tokens).collect { int token ->
                step.gates.collect { Gate gate -> tokenGates.containsKey(gate.name) ? tokenGates.get(gate.name).get(token) : gate }
            }
        }
        steps.put(key, step)
    }

    void pacer(String workload, List<List<Number>> spans, long count, String spacing, int burst, boolean holds) {
        double factor = number(workload + '.rate', 1d)
        double whole = (double) spans.sum { List<Number> span -> span[2].doubleValue() }
        double stretch = number(workload + '.seconds', whole) / whole
        List<List<Number>> scaled = spans.collect { List<Number> span ->
            [span[0].doubleValue() * factor, span[1].doubleValue() * factor, span[2].doubleValue() * timeScale * stretch] as List<Number>
        }
        // Finite work is done faster at a higher rate, not more of it.
        long share = count < 0 ? -1L : (long) Math.round((double) (count * timeScale * (holds ? factor : 1d)))
        arrivals.pacers.put(workload, new Pacer(scaled, share, spacing, burst, holds, 17L * workload.hashCode() + engine))
    }

    void choice(String key, List<Number> weights) { choices.put(key, new WeightedChoice(weights)) }

    void phases(List<List<Object>> spans) { attempts.phases = new Phases(spans, timeScale, clock) }

    // ---- what the timers and assertions call

    long arrive(String workload, JMeterContext context) { guarded(context) { arrivals.arrive(workload, context) } }

    long pace(long millis, JMeterContext context) { guarded(context) { arrivals.pace(millis, context) } }

    long turn(String key, long everyMillis, int total, JMeterContext context) { guarded(context) { arrivals.turn(key, everyMillis, total, context) } }

    long think(long millis, JMeterContext context) { guarded(context) { arrivals.think(millis, context) } }

    long pause(long millis, long spread, JMeterContext context) { guarded(context) { arrivals.pause(millis, spread, context) } }

    int choose(String key) { choices.get(key).next() }

    /** What the timer's script calls; the thread's later attempts at this step come from the element it hands over to. */
    long admit(String stepKey, JMeterContext context) {
        guarded(context) {
            HandOver.timer(this, stepKey, context)
            return grant(stepKey, context)
        }
    }

    long grant(String stepKey, JMeterContext context) { guarded(context) { attempts.grant(steps.get(stepKey), context) } }

    /** What the assertion's script calls; see `admit`. */
    void settle(String stepKey, JMeterContext context, org.apache.jmeter.samplers.SampleResult result) {
        HandOver.assertion(this, stepKey, context)
        judged(context, result)
    }

    void judged(JMeterContext context, org.apache.jmeter.samplers.SampleResult result) { settlement.judged(context, result) }

    // ---- the end

    /** Writes a row for every operation that was sent but not settled, and one summary line. */
    void close(JMeterContext context) {
        ledger.close(context)
        LOG.info('operations ' + ledger.started.get() + ', ok ' + ledger.ok.get() + ', failed ' + ledger.failed.get() + ', unsent ' + ledger.unsent.get() +
            ', attempts ' + ledger.attempts.get() + ', retries ' + ledger.retries.get())
    }

    /** Runs a timer's work; an error in it ends the thread, so that nothing leaves unthrottled. */
    private long guarded(JMeterContext context, Closure<Long> work) {
        try {
            return work.call()
        } catch (Throwable problem) {
            LOG.error('runtime error, the thread ends and sends nothing', problem)
            context.getThread()?.stop()
            return 0L
        }
    }
}
