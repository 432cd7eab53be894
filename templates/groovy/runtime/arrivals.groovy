/** When an iteration, a turn of a repetition or what follows a pause may start. Every answer is a delay for JMeter in milliseconds. */
@CompileStatic
class Arrivals {
    final Map<String, Pacer> pacers = new HashMap<String, Pacer>()
    private final Clock clock
    private final Waiting waiting
    private final Random random
    private final ItemKeys items
    private final double timeScale
    private final int engine

    Arrivals(Clock clock, Waiting waiting, Random random, ItemKeys items, double timeScale, int engine) {
        this.clock = clock
        this.waiting = waiting
        this.random = random
        this.items = items
        this.timeScale = timeScale
        this.engine = engine
    }

    /** Waits for the workload's next arrival. */
    long arrive(String workload, JMeterContext context) {
        Pacer pacer = pacers.get(workload)
        long slot = pacer.next(clock.nanos())
        if (slot < 0) return pacer.holds ? waiting.out(context) : waiting.stop(context)
        if (!waiting.until(slot, context)) return waiting.out(context)
        items.begin(workload, engine, context.getVariables())
        ThreadState.of(context.getVariables()).slotMillis = clock.millis() - (clock.nanos() - slot).intdiv(1_000_000L)
        return 0L
    }

    /** Keeps iterations of one thread at least so far apart. */
    long pace(long millis, JMeterContext context) {
        ThreadState state = ThreadState.of(context.getVariables())
        long earliest = state.lastStartNanos + (long) (millis * timeScale * 1e6d)
        boolean first = state.lastStartNanos == 0L
        if (!first && !waiting.until(earliest, context)) return waiting.out(context)
        state.lastStartNanos = first ? clock.nanos() : Math.max(earliest, clock.nanos() - 1_000_000L)
        return 0L
    }

    /** Think time between two iterations; it stands before the second, so that one that was broken off is followed by it too. */
    long think(long millis, JMeterContext context) {
        ThreadState state = ThreadState.of(context.getVariables())
        boolean first = !state.iterated
        state.iterated = true
        return first ? 0L : pause(millis, 0L, context)
    }

    /** Turn n of a repetition comes n x every after its start. */
    long turn(String key, long everyMillis, int total, JMeterContext context) {
        ThreadState state = ThreadState.of(context.getVariables())
        Turns turns = state.turns.computeIfAbsent(key) { new Turns() }
        int iteration = context.getVariables().getIteration()
        if (turns.turn >= total || turns.turn == 0 || turns.iteration != iteration) {
            turns.iteration = iteration
            turns.startNanos = clock.nanos()
            turns.turn = 0
        }
        turns.turn++
        long due = turns.startNanos + (long) (turns.turn * everyMillis * timeScale * 1e6d)
        return waiting.until(due, context) ? 0L : waiting.out(context)
    }

    /** Think time, drawn evenly from `millis` to `millis + spread`. */
    long pause(long millis, long spread, JMeterContext context) {
        long due = clock.nanos() + (long) ((millis + random.nextDouble() * spread) * timeScale * 1e6d)
        return waiting.until(due, context) ? 0L : waiting.out(context)
    }
}
