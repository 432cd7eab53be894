/** One logical operation: a step of the flow from its intended start to its outcome, over all its attempts. */
@CompileStatic
class Operation {
    final Step step
    final String id
    /** Intended start and deadline, wall clock milliseconds. */
    final long startMillis
    final List<Gate> gates
    /** Attempts sent, and those of them that failed. */
    int attempt, failures
    boolean inFlight
    /** Personal floor from Retry-After or backoff, nanoseconds; 0 for none. */
    long notBefore
    long gateNanos, waitNanos
    List<Gate> held = []
    /** The token the current attempt was sent with. */
    AccessToken token
    boolean tokenRenewed
    /** The thread it belongs to, and the item of finite work it is a part of; null for none. */
    final String thread = Thread.currentThread().getName()
    String item
    /** What became of the last attempt; and whether the answer of any got lost, so that nobody knows whether it was done. */
    String lastOutcome = ''
    boolean answerLost

    Operation(Step step, String id, long startMillis, List<Gate> gates) {
        this.step = step
        this.id = id
        this.startMillis = startMillis
        this.gates = gates
    }

    void judged(String outcome, int status) {
        lastOutcome = outcome
        if (Outcome.answerLost(outcome, status)) answerLost = true
    }

    /** Its outcome when the engine stops: known not to be done only between attempts that were all answered. */
    String outcomeAtEnd() { inFlight || answerLost ? 'unknown' : 'unfinished' }

    void releasePermits() {
        Gates.release(held)
        held = []
    }
}
