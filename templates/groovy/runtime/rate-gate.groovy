/**
 * Admits at a steady rate with a burst (generic cell rate algorithm). With T = 1 / rate:
 *   slot = max(next, now - T x (burst - 1), end of the cooldown);  next = slot + T
 * Slots are T apart, and an attempt leaves at most T x (burst - 1) after a slot of the past, so no span of w seconds sees
 * more than burst + rate x w attempts. A slot of the past means: leave now.
 * A cooldown voids the slots that were given out and are not over (their holders ask again under the new epoch); slots go on
 * at its end, on the old grid if that reaches further: what has left before it still keeps its distance.
 * With an infinite rate it lets everything through, but while a cooldown lasts.
 */
@CompileStatic
class RateGate extends Gate {
    /** Two rejections of the same window may differ by this much without voiding the queue again. */
    static final long SAME_WINDOW_NANOS = 50_000_000L

    final double intervalNanos
    final int burst
    /** The first moment seen: counted from there, `next` stays small enough to be exact for years. */
    private long origin
    private boolean started
    private double next
    private volatile long coolUntil = Long.MIN_VALUE
    private volatile long epoch

    RateGate(String name, double perSecond, int burst) {
        super(name)
        if (!(perSecond > 0d)) throw new IllegalArgumentException('gate ' + name + ': rate ' + perSecond + '/s')
        this.intervalNanos = 1e9d / perSecond
        this.burst = Math.max(1, burst)
        this.next = -intervalNanos * (this.burst - 1)
    }

    synchronized long reserve(long now) {
        double slot = Math.max(next, since(now) - intervalNanos * (burst - 1))
        next = slot + intervalNanos
        return origin + (long) Math.ceil(slot)
    }

    long epoch() { epoch }

    synchronized void cooldown(long until) {
        if (until <= coolUntil + SAME_WINDOW_NANOS) return
        coolUntil = until
        double end = since(until)
        next = next > end ? next - intervalNanos * Math.floor((double) ((next - end) / intervalNanos)) : end
        epoch++
    }

    long closedUntil() { coolUntil }

    private long since(long nanos) {
        if (!started) {
            started = true
            origin = nanos
        }
        return nanos - origin
    }

    boolean acquire() { true }

    void release() { }

    Gate copy() { new RateGate(name, 1e9d / intervalNanos, burst) }
}
