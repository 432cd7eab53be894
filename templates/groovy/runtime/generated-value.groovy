/** A generated value; `make` gives the next one. */
@CompileStatic
class GeneratedValue {
    final String variable
    private final Closure<String> source

    GeneratedValue(String variable, Closure<String> source) {
        this.variable = variable
        this.source = source
    }

    String make() { source.call() }

    static GeneratedValue uuid(String variable) { new GeneratedValue(variable, { UUID.randomUUID().toString() }) }

    /**
     * prefix-run-engine-number: the number is one for all threads of the engine, so no two ids are equal over iterations,
     * threads, engines and runs, as long as engines have different numbers and runs different ids.
     */
    static GeneratedValue uniqueId(String variable, String prefix, String run, int engine, AtomicLong number) {
        String head = (prefix ? prefix + '-' : '') + run + '-' + engine + '-'
        new GeneratedValue(variable, { head + number.incrementAndGet() })
    }

    /** start, start + step ... over all threads of the engine, filled up with zeros to so many digits. */
    static GeneratedValue counter(String variable, long start, long step, int digits, AtomicLong number) {
        new GeneratedValue(variable, { Long.toString(start + step * number.getAndIncrement()).padLeft(digits, '0') })
    }

    /** Even over min to max, both included. */
    static GeneratedValue randomInteger(String variable, long min, long max, Random random) {
        new GeneratedValue(variable, { Long.toString(min + (long) Math.floor(random.nextDouble() * (max - min + 1d))) })
    }

    static GeneratedValue pick(String variable, List<String> from, Random random) {
        new GeneratedValue(variable, { from[random.nextInt(from.size())] })
    }
}
