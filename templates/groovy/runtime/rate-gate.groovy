/**
 * Admits at a steady rate with a burst (generic cell rate algorithm): with T = 1 / rate,
 * slot = max(next, now - T x (burst - 1), end of the cooldown); next = slot + T.
 */
@CompileStatic
class RateGate extends Gate {
    /** Two rejections of the same window may differ by this much without voiding the queue again. */
    static final long SAME_WINDOW_NANOS = 50_000_000L

    final double intervalNanos
    final int burst
    private double next
    private long coolUntil
    private volatile long epoch
    private boolean started

    RateGate(String name, double perSecond, int burst) {
        super(name)
        if (!(perSecond > 0d)) throw new IllegalArgumentException('gate ' + name + ': rate ' + perSecond + '/s')
        this.intervalNanos = 1e9d / perSecond
        this.burst = Math.max(1, burst)
    }

    synchronized long reserve(long now) {
        double earliest = now - intervalNanos * (burst - 1)
        double slot = started ? Math.max(next, earliest) : earliest
        started = true
        if (coolUntil > 0 && slot < coolUntil) slot = coolUntil
        next = slot + intervalNanos
        return (long) slot
    }

    long epoch() { epoch }

    synchronized void cooldown(long until) {
        if (coolUntil > 0 && until <= coolUntil + SAME_WINDOW_NANOS) return
        coolUntil = until
        next = until
        epoch++
    }

    boolean acquire() { true }

    void release() { }
}
