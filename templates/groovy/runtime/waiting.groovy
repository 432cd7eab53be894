/** Waits in slices, so that a thread notices within a fraction of a second that its test ends. */
@CompileStatic
class Waiting {
    static final long SLICE_NANOS = 200_000_000L
    /** Returned to JMeter as a delay it cannot grant before the end of the hold: JMeter then ends the thread. */
    static final long PAST_THE_END_MILLIS = 600_000L
    /** Ends this much before the scheduled end, so that JMeter still sees a delay that is too long. */
    static final long MARGIN_MILLIS = 20L

    private static final java.lang.reflect.Field RUNNING = runningField()
    private final Clock clock

    Waiting(Clock clock) { this.clock = clock }

    private static java.lang.reflect.Field runningField() {
        java.lang.reflect.Field field = JMeterThread.getDeclaredField('running')
        field.setAccessible(true)
        return field
    }

    boolean running(JMeterContext context) {
        JMeterThread thread = context.getThread()
        return thread == null || (runs(thread) && !Thread.currentThread().isInterrupted())
    }

    /** Has nobody stopped the thread, and has it not come to its end? */
    boolean runs(JMeterThread thread) { RUNNING.getBoolean(thread) }

    boolean ended(JMeterContext context) {
        long end = context.getThread() == null ? 0L : context.getThread().getEndTime()
        return end > 0 && clock.millis() >= end - MARGIN_MILLIS
    }

    /** True when `nanos` has come; false when the thread has to end before. */
    boolean until(long nanos, JMeterContext context) {
        while (true) {
            long rest = nanos - clock.nanos()
            if (!running(context)) return false
            if (rest <= 0) return true
            if (ended(context)) return false
            clock.sleep(Math.min(rest, sliceTo(context)))
        }
    }

    private long sliceTo(JMeterContext context) {
        long end = context.getThread() == null ? 0L : context.getThread().getEndTime()
        if (end <= 0) return SLICE_NANOS
        long rest = (end - MARGIN_MILLIS - clock.millis()) * 1_000_000L
        return Math.max(1_000_000L, Math.min(SLICE_NANOS, rest))
    }

    /** Nothing more to do: waits the rest of the hold out and gives the delay that makes JMeter end the thread. */
    long out(JMeterContext context) {
        if (context.getThread() == null || context.getThread().getEndTime() <= 0) return stop(context)
        while (running(context) && !ended(context)) clock.sleep(sliceTo(context))
        return PAST_THE_END_MILLIS
    }

    /** The work is done: the thread ends before its next request. */
    long stop(JMeterContext context) {
        context.getThread()?.stop()
        return 0L
    }
}
