/**
 * Concurrency permits that open sockets hold. JMeter closes a thread's socket when the thread ends and tells nobody, so permits
 * of ended threads are taken back when somebody needs one.
 */
@CompileStatic
class SocketPermits {
    /** JMeter closes the sockets of a thread that stops running within this time. */
    private static final long CLOSING_NANOS = 1_000_000_000L
    private static final long LOOK_NANOS = 50_000_000L

    private static class Holder {
        final Thread carrier = Thread.currentThread()
        final JMeterContext context
        final List<Gate> permits
        long stoppedNanos

        Holder(JMeterContext context, List<Gate> permits) {
            this.context = context
            this.permits = permits
        }
    }

    private final Clock clock
    private final Waiting waiting
    private final Map<JMeterThread, Holder> holders = new ConcurrentHashMap<JMeterThread, Holder>()
    private long nextLookNanos

    SocketPermits(Clock clock, Waiting waiting) {
        this.clock = clock
        this.waiting = waiting
    }

    void keep(List<Gate> permits, JMeterContext context) {
        if (!permits.isEmpty()) holders.put(context.getThread(), new Holder(context, permits))
    }

    void giveBack(JMeterThread thread) {
        Holder holder = holders.remove(thread)
        if (holder != null) Gates.release(holder.permits)
    }

    /** Looks for ended threads; all who wait ask, so it looks now and then only. */
    void takeBack() {
        long now = clock.nanos()
        synchronized (this) {
            if (now < nextLookNanos) return
            nextLookNanos = now + LOOK_NANOS
        }
        for (Map.Entry<JMeterThread, Holder> entry : holders.entrySet()) if (hasEnded(entry.key, entry.value)) giveBack(entry.key)
    }

    /** Threads of a pool go on to live after their JMeter thread has stopped. */
    private boolean hasEnded(JMeterThread thread, Holder holder) {
        if (!holder.carrier.isAlive()) return true
        if (waiting.runs(thread)) return false
        if (holder.stoppedNanos == 0L) holder.stoppedNanos = clock.nanos()
        return clock.nanos() - holder.stoppedNanos > CLOSING_NANOS
    }
}
