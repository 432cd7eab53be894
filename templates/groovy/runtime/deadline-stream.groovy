/** What a WebSocket connection reads from: one moment after which no read goes on, however many frames came before it. */
@CompileStatic
class DeadlineStream extends FilterInputStream {
    private final Socket socket
    private long deadlineNanos
    private boolean limited

    DeadlineStream(InputStream stream, Socket socket) {
        super(stream)
        this.socket = socket
    }

    /** Reads fail from so many milliseconds on; 0 for no limit. */
    void limit(long millis) {
        limited = millis > 0L
        deadlineNanos = System.nanoTime() + millis * 1_000_000L
    }

    int read() {
        keepTime()
        return super.read()
    }

    int read(byte[] bytes, int offset, int length) {
        keepTime()
        return super.read(bytes, offset, length)
    }

    private void keepTime() {
        if (!limited) return
        long rest = deadlineNanos - System.nanoTime()
        if (rest <= 0L) throw new SocketTimeoutException('Read timed out')
        socket.setSoTimeout((int) Math.max(1L, rest.intdiv(1_000_000L)))
    }
}
