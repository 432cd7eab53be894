/** What the runtime knows of one step of the plan. */
@CompileStatic
class Step {
    String name
    List<Gate> gates = []
    /** The gates for each token, where a limit counts per token and there are several; empty otherwise. */
    List<List<Gate>> gatesOfToken = []
    RetryPolicy policy
    boolean idempotent
    boolean authenticated
    boolean webSocketOpen
    /** Values made anew for each iteration of the workload, for each operation and for each attempt. */
    List<GeneratedValue> iterationValues = [], operationValues = [], attemptValues = []
    /** Variables that must have been extracted for the operation to be ok. */
    List<String> required = []
    boolean usesNow
    /** Polling: variable with the state, terminal states, pause and deadline in milliseconds; pollMillis 0 for other steps. */
    String stateVariable
    Set<String> done = new HashSet<String>(), failed = new HashSet<String>()
    long pollMillis, deadlineMillis

    List<Gate> gatesFor(int token) { gatesOfToken.isEmpty() ? gates : gatesOfToken.get(token) }
}
