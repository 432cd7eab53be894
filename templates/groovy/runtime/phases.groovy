/** Names the phase of the run; its clock starts with the first attempt. */
@CompileStatic
class Phases {
    private final List<String> names = []
    private final double[] ends
    private final Clock clock
    private long startNanos

    /** spans: name and end in seconds. */
    Phases(List<List<Object>> spans, double timeScale, Clock clock) {
        this.clock = clock
        ends = new double[spans.size()]
        for (int i = 0; i < ends.length; i++) {
            names.add((String) spans[i][0])
            ends[i] = ((Number) spans[i][1]).doubleValue() * timeScale
        }
    }

    String current() {
        double seconds = (clock.nanos() - started()) / 1e9d
        for (int i = 0; i < ends.length; i++) if (seconds < ends[i]) return names[i]
        return ''
    }

    private synchronized long started() {
        if (startNanos == 0L) startNanos = clock.nanos()
        return startNanos
    }
}
