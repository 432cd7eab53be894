/**
 * A thread's WebSocket connection. The samplers keep it to themselves, and tell neither that the peer has gone while they
 * only write, nor hold their time limit while they pass over frames; both are seen to here, on the stream they read from.
 */
class WebSocketConnection {
    /** First byte of an unfragmented close frame (RFC 6455, 5.5.1). */
    private static final int CLOSE_FRAME = 0x88
    private static final String SAMPLER = 'eu.luminis.jmeter.wssampler.WebsocketSampler'

    private final ThreadLocal cached
    private final Object client
    private final DeadlineStream stream

    /** The connection that the calling thread has just opened. */
    WebSocketConnection() {
        java.lang.reflect.Field field = Class.forName(SAMPLER, true, Thread.currentThread().contextClassLoader).getDeclaredField('threadLocalCachedConnection')
        field.setAccessible(true)
        cached = (ThreadLocal) field.get(null)
        client = cached.get()
        stream = new DeadlineStream((InputStream) client.@socketInputStream, (Socket) client.@wsSocket)
        client.@socketInputStream = stream
    }

    /** No read takes longer than so many milliseconds from now, frames passed over included; 0 for no limit. */
    void limit(long millis) { stream.limit(millis) }

    /** A connection the samplers have let go of cannot be used any more. */
    boolean isOpen() { client.is(cached.get()) && client.isConnected() }

    /** Has the peer closed the connection, or gone? Looks at the next byte without taking it. */
    boolean hasEnded() {
        try {
            client.@wsSocket.setSoTimeout(1)
            stream.mark(1)
            int next = stream.read()
            if (next >= 0) stream.reset()
            return next < 0 || next == CLOSE_FRAME
        } catch (SocketTimeoutException nothingYet) {
            return false
        } catch (IOException gone) {
            return true
        }
    }

    /** Says goodbye where somebody may still listen, and frees the connection. */
    void drop() {
        try {
            client.sendClose(1000, '')
        } catch (Exception gone) {
            // The peer left first.
        }
        client.dispose()
        if (client.is(cached.get())) cached.remove()
    }
}
