/** What happens around the samplers on a thread's open socket. */
@CompileStatic
class WebSocketSteps {
    /** Response code of an optional read that found nothing. */
    private static final String NO_FRAME = 'No response'

    private final SocketPermits permits

    WebSocketSteps(SocketPermits permits) { this.permits = permits }

    /** The thread has just opened its socket; the socket keeps the permits of its handshake until it is closed. */
    void opened(ThreadState state, List<Gate> taken, JMeterContext context) {
        JMeterVariables variables = context.getVariables()
        state.connection = new WebSocketConnection()
        permits.keep(taken, context)
        variables.put('lw_ws_open', 'true')
        variables.put('lw_ws_closed', 'false')
    }

    /** Before a read: frames passed over must not extend the time it may take. */
    void awaitFrame(long millis, JMeterContext context) {
        ThreadState.of(context.getVariables()).connection?.limit(millis)
    }

    /**
     * After every step on the socket. `arguments`: read, write, exchange, ping or close, then the variables that must have
     * been extracted. A lost connection gives its permits back; it and a frame that did not come end the turn of the loop
     * the step is in, since what follows builds on it.
     */
    void settle(String[] arguments, JMeterContext context, org.apache.jmeter.samplers.SampleResult result) {
        String kind = arguments[0]
        JMeterVariables variables = context.getVariables()
        ThreadState state = ThreadState.of(variables)
        state.connection?.limit(0L)
        // Frames passed over would become rows of their own.
        result.removeSubResults()
        if (kind == 'write' && result.isSuccessful() && state.connection?.hasEnded()) fail(result, 'Websocket I/O error', 'the server had ended the connection before')
        boolean incomplete = arguments.drop(1).any { String name -> variables.get(name) == 'lw_missing' }
        if (incomplete && result.isSuccessful() && result.getResponseCode() != NO_FRAME) fail(result, result.getResponseCode(), 'the frame lacks a value to save')
        String outcome = Outcome.of(result, false)
        variables.put('lw_class', outcome)
        boolean lost = outcome in ['ws_closed', 'connection'] || !state.connection?.isOpen()
        if (lost || kind == 'close') {
            permits.giveBack(context.getThread())
            state.releaseSocket(variables)
        }
        if (kind != 'close' && (lost || incomplete || (kind == 'read' && outcome != 'ok')))
            context.setTestLogicalAction(TestLogicalAction.START_NEXT_ITERATION_OF_CURRENT_LOOP)
    }

    private static void fail(org.apache.jmeter.samplers.SampleResult result, String code, String message) {
        result.setSuccessful(false)
        result.setResponseCode(code)
        result.setResponseMessage(message)
    }
}
