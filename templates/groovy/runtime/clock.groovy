/** Time as the runtime sees it; tests put a clock of their own in its place. */
@CompileStatic
class Clock {
    /** Monotonic nanoseconds. */
    long nanos() { System.nanoTime() }

    /** Wall clock, milliseconds since 1970. */
    long millis() { System.currentTimeMillis() }

    void sleep(long nanos) { LockSupport.parkNanos(nanos) }
}
