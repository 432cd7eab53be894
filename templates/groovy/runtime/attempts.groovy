/** Sends attempts on their way: finds or begins the operation, admits the attempt and sets the variables its request is made of. */
@CompileStatic
class Attempts {
    /** Hosts a granted attempt may go to; the samplers know them only by the variable that is set here. */
    String host = '', webSocketHost = ''
    Phases phases
    private final Clock clock
    private final Waiting waiting
    private final TokenPool tokens
    private final Ledger ledger
    private final Admission admission
    private final Settlement settlement
    /** First part of every operation's id. */
    private final String idPrefix
    private final AtomicLong operationNumber = new AtomicLong()

    Attempts(Clock clock, Waiting waiting, TokenPool tokens, Ledger ledger, Admission admission, Settlement settlement, String idPrefix) {
        this.clock = clock
        this.waiting = waiting
        this.tokens = tokens
        this.ledger = ledger
        this.admission = admission
        this.settlement = settlement
        this.idPrefix = idPrefix
    }

    /** Waits until the attempt may leave: own floor, permits, a slot at every gate; then token and values are set. */
    long grant(Step step, JMeterContext context) {
        JMeterVariables variables = context.getVariables()
        Grant.withdraw(variables)
        ThreadState state = ThreadState.of(variables)
        if (state.operation != null && state.operation.inFlight) {
            throw new IllegalStateException('the attempt before this one was never settled')
        }
        Operation operation = operationOf(state, step, context)
        long asked = clock.nanos()
        String verdict = admission.admit(operation, context)
        if (verdict == Admission.ENDED) {
            operation.releasePermits()
            return waiting.out(context)
        }
        long passed = clock.nanos()
        operation.gateNanos += passed - Math.max(asked, operation.notBefore)
        if (operation.notBefore > asked) operation.waitNanos += operation.notBefore - asked
        if (verdict != Admission.GRANTED) return denied(operation, verdict, state, context)
        operation.attempt++
        operation.inFlight = true
        bind(operation, variables)
        Grant.give(variables, step.webSocketOpen ? webSocketHost : host)
        return 0L
    }

    /** No token, so the operation ends without this attempt: the sampler fails before it sends, and its row is dropped by settle. */
    private long denied(Operation operation, String outcome, ThreadState state, JMeterContext context) {
        JMeterVariables variables = context.getVariables()
        bind(operation, variables)
        variables.remove('lw_token')
        variables.put('lw_class', outcome)
        settlement.finish(operation, outcome, tokens.code(), state, context)
        if (tokens.hopeless()) return waiting.out(context)
        state.denied = true
        return 0L
    }

    private Operation operationOf(ThreadState state, Step step, JMeterContext context) {
        JMeterVariables variables = context.getVariables()
        if (state.iteration != variables.getIteration()) {
            state.iteration = variables.getIteration()
            state.operation = null
            for (GeneratedValue value : step.iterationValues) variables.put(value.variable, value.make())
        }
        if (state.operation != null && state.operation.step.is(step)) return state.operation
        long start = state.slotMillis > 0 ? state.slotMillis : clock.millis()
        state.slotMillis = 0L
        Operation operation = new Operation(step, idPrefix + operationNumber.incrementAndGet(), start, step.gatesFor(tokens.indexOf(context)))
        operation.item = variables.get(ItemKeys.VARIABLE)
        state.operation = operation
        ledger.begin(operation)
        step.policy?.operations?.incrementAndGet()
        for (GeneratedValue value : step.operationValues) variables.put(value.variable, value.make())
        return operation
    }

    private void bind(Operation operation, JMeterVariables variables) {
        for (GeneratedValue value : operation.step.attemptValues) variables.put(value.variable, value.make())
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
}
