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
    /** Hosts a granted attempt may go to; the samplers know them only by the variable that admission sets. */
    String host = '', webSocketHost = ''
    final double timeScale
    final String runId
    final int engine
    final Ledger ledger
    final Waiting waiting
    final TokenCache tokens
    private final Admission admission
    final RequestTexts requestTexts = new RequestTexts()
    final Map<String, Gate> gates = new LinkedHashMap<String, Gate>()
    final Map<String, Step> steps = new HashMap<String, Step>()
    final Map<String, Pacer> pacers = new HashMap<String, Pacer>()
    final Map<String, RetryPolicy> policies = new HashMap<String, RetryPolicy>()
    final Map<String, GeneratedValue> values = new HashMap<String, GeneratedValue>()
    final Map<String, WeightedChoice> choices = new HashMap<String, WeightedChoice>()
    private final AtomicLong operationNumber = new AtomicLong(), unsent = new AtomicLong()
    private final Random random
    private Phases phases

    Loadwright(Clock clock, Properties properties) {
        this.clock = clock
        this.properties = properties
        this.timeScale = number('time.scale', 1d)
        this.engine = (int) number('engine', 0d)
        this.runId = text('run.id', '') ?: Long.toString(clock.millis(), 36)
        this.random = new Random(31L * text('seed', '1').hashCode() + engine)
        this.ledger = new Ledger(clock)
        this.waiting = new Waiting(clock)
        this.tokens = new TokenCache(clock)
        this.admission = new Admission(clock, waiting, tokens, ledger)
    }

    // ---- what the install script states

    void target(String host, String webSocketHost) {
        this.host = text('target.host', host)
        this.webSocketHost = text('websocket.host', webSocketHost)
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
        double allowed = timeScale == 1d ? allow : Math.max(1d, Math.rint((double) (allow / seconds * window)))
        rateGate(name, allowed / window, 1, safety, background)
    }

    void rateGate(String name, double perSecond, int burst, double safety, double background) {
        double share = number(name + '.safety', safety)
        gates.put(name, new RateGate(name, Math.max(1e-6d, (perSecond - background) * share), burst))
    }

    void concurrencyGate(String name, int max, double safety) {
        gates.put(name, new ConcurrencyGate(name, (int) Math.floor(max * number(name + '.safety', safety))))
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
        steps.put(key, step)
    }

    void pacer(String workload, List<List<Number>> spans, long count, String spacing, int burst, boolean holds) {
        double factor = number(workload + '.rate', 1d)
        double whole = (double) spans.sum { List<Number> span -> span[2].doubleValue() }
        double stretch = number(workload + '.seconds', whole) / whole
        List<List<Number>> scaled = spans.collect { List<Number> span ->
            [span[0].doubleValue() * factor, span[1].doubleValue() * factor, span[2].doubleValue() * timeScale * stretch] as List<Number>
        }
        long share = count < 0 ? -1L : (long) Math.round((double) (count * timeScale * factor))
        pacers.put(workload, new Pacer(scaled, share, spacing, burst, holds, 17L * workload.hashCode() + engine))
    }

    void choice(String key, List<Number> weights) { choices.put(key, new WeightedChoice(weights)) }

    void phases(List<List<Object>> spans) { phases = new Phases(spans, timeScale, clock) }

    // ---- arrival: when an iteration starts

    /** Waits for the workload's next arrival. */
    long arrive(String workload, JMeterContext context) {
        guarded(context) {
            Pacer pacer = pacers.get(workload)
            long slot = pacer.next(clock.nanos())
            if (slot < 0) return pacer.holds ? waiting.out(context) : waiting.stop(context)
            if (!waiting.until(slot, context)) return waiting.out(context)
            ThreadState.of(context.getVariables()).slotMillis = clock.millis() - (clock.nanos() - slot).intdiv(1_000_000L)
            return 0L
        }
    }

    /** Keeps iterations of one thread at least so far apart. */
    long pace(long millis, JMeterContext context) {
        guarded(context) {
            ThreadState state = ThreadState.of(context.getVariables())
            long earliest = state.lastStartNanos + (long) (millis * timeScale * 1e6d)
            boolean first = state.lastStartNanos == 0L
            if (!first && !waiting.until(earliest, context)) return waiting.out(context)
            state.lastStartNanos = first ? clock.nanos() : Math.max(earliest, clock.nanos() - 1_000_000L)
            return 0L
        }
    }

    /** Turn n of a repetition comes n x every after its start. */
    long turn(String key, long everyMillis, int total, JMeterContext context) {
        guarded(context) {
            ThreadState state = ThreadState.of(context.getVariables())
            Turns turns = state.turns.computeIfAbsent(key) { new Turns() }
            int iteration = context.getVariables().getIteration()
            if (turns.turn >= total || turns.turn == 0 || turns.iteration != iteration) {
                turns.iteration = iteration
                turns.startNanos = clock.nanos()
                turns.turn = 0
            }
            turns.turn++
            long due = turns.startNanos + (long) (turns.turn * everyMillis * timeScale * 1e6d)
            return waiting.until(due, context) ? 0L : waiting.out(context)
        }
    }

    /** Think time, drawn evenly from `millis` to `millis + spread`. */
    long pause(long millis, long spread, JMeterContext context) {
        guarded(context) {
            long due = clock.nanos() + (long) ((millis + random.nextDouble() * spread) * timeScale * 1e6d)
            return waiting.until(due, context) ? 0L : waiting.out(context)
        }
    }

    int choose(String key) { choices.get(key).next() }

    // ---- admission: when an attempt may be sent

    /** Waits until the attempt may leave: own floor, permits, a slot at every gate; then token and values are set. */
    long admit(String stepKey, JMeterContext context) {
        guarded(context) {
            JMeterVariables variables = context.getVariables()
            variables.remove('lw_host')
            ThreadState state = ThreadState.of(variables)
            if (state.operation != null && state.operation.inFlight) {
                throw new IllegalStateException('the attempt before this one was never settled')
            }
            Operation operation = operationOf(state, steps.get(stepKey), variables)
            long asked = clock.nanos()
            if (!admission.pass(operation, context)) {
                operation.releasePermits()
                return waiting.out(context)
            }
            long passed = clock.nanos()
            operation.gateNanos += passed - Math.max(asked, operation.notBefore)
            if (operation.notBefore > asked) operation.waitNanos += operation.notBefore - asked
            if (operation.step.authenticated && !admission.authorize(operation, context)) return waiting.out(context)
            operation.attempt++
            operation.inFlight = true
            bind(operation, variables)
            return 0L
        }
    }

    private Operation operationOf(ThreadState state, Step step, JMeterVariables variables) {
        if (state.iteration != variables.getIteration()) {
            state.iteration = variables.getIteration()
            state.operation = null
            for (GeneratedValue value : step.iterationValues) variables.put(value.variable, value.make())
        }
        if (state.operation != null && state.operation.step.is(step)) return state.operation
        long start = state.slotMillis > 0 ? state.slotMillis : clock.millis()
        state.slotMillis = 0L
        Operation operation = new Operation(step, runId + '-' + engine + '-' + operationNumber.incrementAndGet(), start)
        state.operation = operation
        ledger.begin(operation)
        for (GeneratedValue value : step.operationValues) variables.put(value.variable, value.make())
        return operation
    }

    private void bind(Operation operation, JMeterVariables variables) {
        for (GeneratedValue value : operation.step.attemptValues) variables.put(value.variable, value.make())
        variables.put('lw_host', operation.step.webSocketOpen ? webSocketHost : host)
        variables.put('lw_op', operation.id)
        variables.put('lw_attempt', Integer.toString(operation.attempt))
        variables.put('lw_gate_ms', Long.toString(operation.gateNanos.intdiv(1_000_000L)))
        variables.put('lw_wait_ms', Long.toString(operation.waitNanos.intdiv(1_000_000L)))
        variables.put('lw_phase', phases == null ? '' : phases.current())
        variables.put('lw_class', '')
        variables.put('lw_retry_after', '')
        if (operation.step.usesNow) {
            long now = clock.millis()
            variables.put('now.iso', Instant.ofEpochMilli(now).toString())
            variables.put('now.epoch-ms', Long.toString(now))
        }
    }

    // ---- settlement: what the answer means

    /** Judges the attempt just sampled: the operation is over, or it gets another attempt. */
    void settle(String stepKey, JMeterContext context, org.apache.jmeter.samplers.SampleResult result) {
        JMeterVariables variables = context.getVariables()
        ThreadState state = ThreadState.of(variables)
        Operation operation = state.operation
        if (operation == null || !operation.inFlight) return
        operation.inFlight = false
        variables.remove('lw_host')
        ledger.attempts.incrementAndGet()
        Step step = operation.step
        String outcome = Outcome.of(result, step.webSocketOpen)
        if (outcome == 'ok' && step.required.any { String name -> variables.get(name) == 'lw_missing' }) {
            outcome = 'assertion'
            result.setSuccessful(false)
        }
        if (step.webSocketOpen) socketOpened(operation, outcome, state, variables) else operation.releasePermits()
        long retryAfter = RetryAfter.millis(result.getResponseHeaders(), clock.millis())
        variables.put('lw_class', outcome)
        variables.put('lw_retry_after', retryAfter < 0 ? '' : Long.toString(retryAfter.intdiv(1000L)))
        String verdict = judge(operation, outcome, Outcome.status(result.getResponseCode()), retryAfter, variables)
        if (verdict != null) finish(operation, verdict, result.getResponseCode(), state, context)
    }

    private void socketOpened(Operation operation, String outcome, ThreadState state, JMeterVariables variables) {
        if (outcome == 'ok') {
            state.socketPermits = operation.held
            operation.held = []
            variables.put('lw_ws_open', 'true')
            variables.put('lw_ws_closed', 'false')
        } else {
            operation.releasePermits()
        }
    }

    /** The operation's outcome, or null when another attempt follows. */
    private String judge(Operation operation, String outcome, int status, long retryAfter, JMeterVariables variables) {
        Step step = operation.step
        if (outcome == 'ok') {
            if (step.pollMillis == 0L) return 'ok'
            String jobState = variables.get(step.stateVariable)
            if (step.done.contains(jobState)) return 'ok'
            if (step.failed.contains(jobState)) return 'async_failed'
            long wait = Math.max(step.pollMillis, retryAfter)
            if (clock.millis() + wait > operation.startMillis + step.deadlineMillis) return 'async_timeout'
            again(operation, wait, variables)
            return null
        }
        if (outcome == 'token_rejected' && step.authenticated && !operation.tokenRenewed) {
            tokens.reject(operation.tokenGeneration)
            operation.tokenRenewed = true
            again(operation, 0L, variables)
            return null
        }
        RetryPolicy policy = step.policy
        if (policy == null || !policy.retries(outcome, status, step.idempotent)) return outcome == 'connection_refused' ? 'connection' : outcome
        operation.failures++
        long wait = policy.honoursRetryAfter && retryAfter >= 0 ? retryAfter : policy.backoffMillis(operation.failures, random)
        if (outcome == 'throttled' && policy.cooldown && wait > 0) {
            long until = clock.nanos() + Math.min(wait, policy.maxRetryAfterMillis) * 1_000_000L
            for (Gate gate : step.gates) gate.cooldown(until)
        }
        if (operation.failures >= policy.attempts) return 'gave_up_attempts'
        if (retryAfter > policy.maxRetryAfterMillis && policy.honoursRetryAfter) return 'gave_up_long_wait'
        if (policy.budget >= 0d && ledger.retries.get() + 1 > policy.budgetMinimum + policy.budget * ledger.started.get()) return 'gave_up_budget'
        ledger.retries.incrementAndGet()
        if (retryAfter >= 0 && policy.honoursRetryAfter && policy.spreadMillis > 0) wait += (long) (random.nextDouble() * policy.spreadMillis)
        again(operation, wait, variables)
        return null
    }

    /** One more turn of the For Each controller around the sampler: it goes on while lw_try_n exists. */
    private void again(Operation operation, long waitMillis, JMeterVariables variables) {
        operation.notBefore = clock.nanos() + waitMillis * 1_000_000L
        variables.put('lw_try_' + (operation.attempt + 1), Integer.toString(operation.attempt + 1))
    }

    private void finish(Operation operation, String outcome, String code, ThreadState state, JMeterContext context) {
        JMeterVariables variables = context.getVariables()
        for (int n = 2; n <= operation.attempt; n++) variables.remove('lw_try_' + n)
        state.operation = null
        ledger.end(operation, outcome, code, context)
        if (outcome != 'ok' && (operation.step.webSocketOpen || !operation.step.required.isEmpty())) context.setTestLogicalAction(TestLogicalAction.START_NEXT_ITERATION_OF_THREAD)
    }

    /** After a step on an open socket: a lost or closed connection gives its permits back and is opened anew by the next iteration. */
    void socket(boolean closing, JMeterContext context, org.apache.jmeter.samplers.SampleResult result) {
        String outcome = Outcome.of(result, false)
        context.getVariables().put('lw_class', outcome)
        if (closing || outcome == 'ws_closed' || outcome == 'connection') ThreadState.of(context.getVariables()).releaseSocket(context.getVariables())
    }

    // ---- the end

    /** Writes a row for every operation that was sent but not settled, and one summary line. */
    void close(JMeterContext context) {
        for (Operation operation : new ArrayList<Operation>(ledger.open)) {
            if (operation.attempt > 0) ledger.end(operation, 'unfinished', '', context) else unsent.incrementAndGet()
        }
        LOG.info('operations ' + ledger.started.get() + ', ok ' + ledger.ok.get() + ', failed ' + ledger.failed.get() + ', unsent ' + unsent.get() +
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
