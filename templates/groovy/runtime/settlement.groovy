/** What the answer to an attempt means: the operation is over, or it gets another attempt after a wait. */
@CompileStatic
class Settlement {
    private final Clock clock
    private final Ledger ledger
    private final TokenPool tokens
    private final WebSocketSteps webSockets
    private final Random random

    Settlement(Clock clock, Ledger ledger, TokenPool tokens, WebSocketSteps webSockets, Random random) {
        this.clock = clock
        this.ledger = ledger
        this.tokens = tokens
        this.webSockets = webSockets
        this.random = random
    }

    /** Judges the attempt just sampled: the operation is over, or it gets another attempt. */
    void judged(JMeterContext context, org.apache.jmeter.samplers.SampleResult result) {
        JMeterVariables variables = context.getVariables()
        ThreadState state = ThreadState.of(variables)
        if (state.denied) {
            state.denied = false
            result.setIgnore()
            context.setTestLogicalAction(TestLogicalAction.START_NEXT_ITERATION_OF_THREAD)
            return
        }
        Operation operation = state.operation
        if (operation == null || !operation.inFlight) return
        operation.inFlight = false
        Grant.withdraw(variables)
        ledger.attempts.incrementAndGet()
        Step step = operation.step
        String outcome = Outcome.of(result, step.webSocketOpen)
        if (outcome == 'ok' && step.required.any { String name -> variables.get(name) == 'lw_missing' }) {
            outcome = 'assertion'
            result.setSuccessful(false)
        }
        operation.judged(outcome, Outcome.status(result.getResponseCode()))
        if (step.webSocketOpen) socketOpened(operation, outcome, state, context) else operation.releasePermits()
        long retryAfter = RetryAfter.millis(result.getResponseHeaders(), clock.millis(), step.policy != null && step.policy.readsQuotaHeaders)
        variables.put('lw_class', outcome)
        variables.put('lw_retry_after', retryAfter < 0 ? '' : Long.toString(retryAfter.intdiv(1000L)))
        String verdict = judge(operation, outcome, Outcome.status(result.getResponseCode()), retryAfter, context)
        if (verdict != null) finish(operation, verdict, result.getResponseCode(), state, context)
    }

    private void socketOpened(Operation operation, String outcome, ThreadState state, JMeterContext context) {
        if (outcome == 'ok') {
            webSockets.opened(state, operation.held, context)
            operation.held = []
        } else {
            operation.releasePermits()
        }
    }

    /** The operation's outcome, or null when another attempt follows. */
    private String judge(Operation operation, String outcome, int status, long retryAfter, JMeterContext context) {
        JMeterVariables variables = context.getVariables()
        Step step = operation.step
        if (outcome == 'ok') {
            if (step.pollMillis == 0L) return 'ok'
            String jobState = variables.get(step.stateVariable)
            if (step.done.contains(jobState)) return 'ok'
            if (step.failed.contains(jobState)) return 'async_failed'
            operation.failures = 0
            long wait = Math.max(step.pollMillis, retryAfter)
            if (clock.millis() + wait > operation.startMillis + step.deadlineMillis) return 'async_timeout'
            again(operation, wait, variables)
            return null
        }
        if (outcome == 'token_rejected' && step.authenticated && !operation.tokenRenewed) {
            tokens.reject(operation.token, context)
            operation.tokenRenewed = true
            again(operation, 0L, variables)
            return null
        }
        RetryPolicy policy = step.policy
        if (policy == null || !policy.retries(outcome, status, step.idempotent)) return outcome
        operation.failures++
        long wait = policy.honoursRetryAfter && retryAfter >= 0 ? retryAfter : policy.backoffMillis(operation.failures, random)
        if (outcome == 'throttled' && policy.cooldown && wait > 0) {
            long until = clock.nanos() + Math.min(wait, policy.maxRetryAfterMillis) * 1_000_000L
            for (Gate gate : operation.gates) gate.cooldown(until)
        }
        if (operation.failures >= policy.attempts) return 'gave_up_attempts'
        if (step.pollMillis > 0L && clock.millis() + wait > operation.startMillis + step.deadlineMillis) return 'async_timeout'
        if (retryAfter > policy.maxRetryAfterMillis && policy.honoursRetryAfter) return 'gave_up_long_wait'
        if (!policy.spend()) return 'gave_up_budget'
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

    /** Ends the operation with its outcome; its row is written. */
    void finish(Operation operation, String outcome, String code, ThreadState state, JMeterContext context) {
        JMeterVariables variables = context.getVariables()
        for (int n = 2; n <= operation.attempt + 1; n++) variables.remove('lw_try_' + n)
        state.operation = null
        ledger.end(operation, outcome, code, context)
        if (outcome != 'ok' && (operation.step.webSocketOpen || !operation.step.required.isEmpty())) context.setTestLogicalAction(TestLogicalAction.START_NEXT_ITERATION_OF_THREAD)
    }
}
