/** Admits while fewer than `permits` requests (or sockets) are in flight. */
@CompileStatic
class ConcurrencyGate extends Gate {
    private final Semaphore permits

    ConcurrencyGate(String name, int permits) {
        super(name)
        this.permits = new Semaphore(Math.max(1, permits), true)
    }

    long reserve(long now) { now }

    long epoch() { 0L }

    /** A rejection for concurrency passes when a request ends, not after a time: the permits are the cure. */
    void cooldown(long until) { }

    boolean acquire() { permits.tryAcquire() }

    void release() { permits.release() }
}
