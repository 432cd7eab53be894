/** Progress of a paced repetition in one thread. */
@CompileStatic
class Turns {
    int iteration
    long startNanos
    int turn
}

/** What the runtime remembers of one JMeter thread, from sampler to sampler. */
@CompileStatic
class ThreadState {
    static final String VARIABLE = 'lw_state'

    int iteration = -1
    Operation operation
    /** Intended start of the iteration (wall clock), until its first operation has taken it; 0 for none. */
    long slotMillis
    long lastStartNanos
    /** An iteration has been begun in this thread. */
    boolean iterated
    /** The attempt at hand was denied and must leave no row. */
    boolean denied
    /** The open socket; null without one. */
    WebSocketConnection connection
    final Map<String, Turns> turns = new HashMap<String, Turns>()

    static ThreadState of(JMeterVariables variables) {
        ThreadState state = (ThreadState) variables.getObject(VARIABLE)
        if (state == null) {
            state = new ThreadState()
            variables.putObject(VARIABLE, state)
        }
        return state
    }

    void releaseSocket(JMeterVariables variables) {
        connection?.drop()
        connection = null
        variables.put('lw_ws_open', 'false')
        variables.put('lw_ws_closed', 'true')
    }
}
