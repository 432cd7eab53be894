/** Holds an attempt back until every gate of its step lets it through. False always means that the thread has to end. */
@CompileStatic
class Admission {
    private final Clock clock
    private final Waiting waiting
    private final TokenCache tokens
    private final Ledger ledger

    Admission(Clock clock, Waiting waiting, TokenCache tokens, Ledger ledger) {
        this.clock = clock
        this.waiting = waiting
        this.tokens = tokens
        this.ledger = ledger
    }

    boolean pass(Operation operation, JMeterContext context) {
        if (operation.notBefore > 0 && !waiting.until(operation.notBefore, context)) return false
        if (!acquirePermits(operation, context)) return false
        while (true) {
            long now = clock.nanos()
            long slot = now, epochs = 0L
            for (Gate gate : operation.step.gates) {
                slot = Math.max(slot, gate.reserve(now))
                epochs += gate.epoch()
            }
            if (awaitSlot(slot, epochs, operation, context)) return true
            if (!waiting.running(context) || waiting.ended(context)) return false
        }
    }

    /** False when the thread has to end, or when a cooldown has voided the slot. */
    private boolean awaitSlot(long slot, long epochs, Operation operation, JMeterContext context) {
        while (true) {
            long now = clock.nanos()
            if (!waiting.until(Math.min(slot, now + Waiting.SLICE_NANOS), context)) return false
            long current = 0L
            for (Gate gate : operation.step.gates) current += gate.epoch()
            if (current != epochs) return false
            if (clock.nanos() >= slot) return true
        }
    }

    private boolean acquirePermits(Operation operation, JMeterContext context) {
        while (true) {
            List<Gate> taken = []
            boolean all = true
            for (Gate gate : operation.step.gates) {
                if (gate.acquire()) taken.add(gate) else { all = false; break }
            }
            if (all) {
                operation.held = taken
                return true
            }
            for (Gate gate : taken) gate.release()
            if (!waiting.until(clock.nanos() + 5_000_000L, context)) return false
        }
    }

    boolean authorize(Operation operation, JMeterContext context) {
        while (true) {
            String token = tokens.current(context) { Object row -> ledger.report((org.apache.jmeter.samplers.SampleResult) row, context); null }
            if (token != null) {
                operation.tokenGeneration = tokens.generation()
                context.getVariables().put('lw_token', token)
                return true
            }
            if (!waiting.until(clock.nanos() + 1_000_000_000L, context)) return false
        }
    }
}
