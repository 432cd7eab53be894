/** A quota of the target that attempts have to pass before they are sent. One object for all threads of the engine. */
@CompileStatic
abstract class Gate {
    final String name

    Gate(String name) { this.name = name }

    /** Nanosecond at which an attempt may leave; reserves that slot. */
    abstract long reserve(long now)

    /** Slots reserved under an older epoch are void. */
    abstract long epoch()

    /** Nothing leaves before this nanosecond. */
    abstract void cooldown(long until)

    /** End of the last cooldown, a nanosecond; in the past when there is none. */
    abstract long closedUntil()

    /** Takes a permit if one is free. */
    abstract boolean acquire()

    abstract void release()

    /** A gate of the same limit with a budget of its own. */
    abstract Gate copy()
}
