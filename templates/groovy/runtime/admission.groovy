/** Holds an attempt back until every gate of its step lets it through and it has a token. */
@CompileStatic
class Admission {
    static final String GRANTED = 'granted', AGAIN = 'again', ENDED = 'ended'

    private final Clock clock
    private final Waiting waiting
    private final TokenPool tokens
    private final SocketPermits socketPermits

    Admission(Clock clock, Waiting waiting, TokenPool tokens, SocketPermits socketPermits) {
        this.clock = clock
        this.waiting = waiting
        this.tokens = tokens
        this.socketPermits = socketPermits
    }

    /** GRANTED when the attempt may leave now, ENDED when the thread has to end, else the outcome of an operation that gets no token. */
    String admit(Operation operation, JMeterContext context) {
        while (true) {
            if (!pass(operation, context)) return ENDED
            if (!operation.step.authenticated) return GRANTED
            String verdict = authorize(operation, context)
            if (verdict != AGAIN) return verdict
        }
    }

    private boolean pass(Operation operation, JMeterContext context) {
        if (operation.notBefore > 0 && !waiting.until(operation.notBefore, context)) return false
        if (!acquirePermits(operation, context)) return false
        while (true) {
            if (!awaitOpening(operation, context)) return false
            long epoch = Gates.epoch(operation.gates)
            long slot = Gates.reserve(operation.gates, clock.nanos())
            if (awaitSlot(slot, epoch, operation, context)) return true
            if (!waiting.running(context) || waiting.ended(context)) return false
        }
    }

    /** Nobody takes a slot anywhere while one of his gates is closed: the slots of the others would be over when it opens. */
    private boolean awaitOpening(Operation operation, JMeterContext context) {
        while (true) {
            long opening = Gates.closedUntil(operation.gates)
            if (opening <= clock.nanos()) return true
            if (!waiting.until(Math.min(opening, clock.nanos() + Waiting.SLICE_NANOS), context)) return false
        }
    }

    /** False when the thread has to end, or when a cooldown has voided the slot. */
    private boolean awaitSlot(long slot, long epoch, Operation operation, JMeterContext context) {
        while (true) {
            long now = clock.nanos()
            if (!waiting.until(Math.min(slot, now + Waiting.SLICE_NANOS), context)) return false
            if (Gates.epoch(operation.gates) != epoch) return false
            if (clock.nanos() >= slot) return true
        }
    }

    private boolean acquirePermits(Operation operation, JMeterContext context) {
        while (!Gates.acquire(operation.gates)) {
            socketPermits.takeBack()
            if (!waiting.until(clock.nanos() + 5_000_000L, context)) return false
        }
        operation.held = operation.gates
        return true
    }

    /**
     * Puts a live token under the attempt: GRANTED; AGAIN when it came late, so that the slot is stale and all who waited would
     * leave at once; else why there is none.
     */
    private String authorize(Operation operation, JMeterContext context) {
        AccessToken token = tokens.now(context)
        if (token != null) {
            operation.token = token
            context.getVariables().put('lw_token', token.text)
            return GRANTED
        }
        operation.releasePermits()
        return tokens.await(context) ?: AGAIN
    }
}
