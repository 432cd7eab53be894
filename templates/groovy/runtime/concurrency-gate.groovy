/** Admits while fewer than `permits` requests (or sockets) are in flight. */
@CompileStatic
class ConcurrencyGate extends Gate {
    private final Semaphore permits
    private final int size

    ConcurrencyGate(String name, int permits) {
        super(name)
        this.size = Math.max(1, permits)
        this.permits = new Semaphore(size, true)
    }

    long reserve(long now) { now }

    long epoch() { 0L }

    /** A rejection for concurrency passes when a request ends, not after a time: the permits are the cure. */
    void cooldown(long until) { }

    long closedUntil() { Long.MIN_VALUE }

    boolean acquire() { permits.tryAcquire() }

    void release() { permits.release() }

    Gate copy() { new ConcurrencyGate(name, size) }
}
