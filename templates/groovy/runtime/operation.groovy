/** One logical operation: a step of the flow from its intended start to its outcome, over all its attempts. */
@CompileStatic
class Operation {
    final Step step
    final String id
    /** Intended start and deadline, wall clock milliseconds. */
    final long startMillis
    /** Attempts sent, and those of them that failed. */
    int attempt, failures
    boolean inFlight
    /** Personal floor from Retry-After or backoff, nanoseconds; 0 for none. */
    long notBefore
    long gateNanos, waitNanos
    List<Gate> held = []
    /** Token generation the current attempt was sent with. */
    int tokenGeneration
    boolean tokenRenewed

    Operation(Step step, String id, long startMillis) {
        this.step = step
        this.id = id
        this.startMillis = startMillis
    }

    void releasePermits() {
        for (Gate gate : held) gate.release()
        held = []
    }
}
