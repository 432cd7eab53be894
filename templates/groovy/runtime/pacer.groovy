/**
 * Arrival times of a load profile. The profile is a list of spans [from, to, seconds] whose rate changes evenly; A(t) is its
 * integral: the arrivals that are due by t. Arrival k = 0, 1, 2 ... comes at the time t with A(t) = m, where m is
 *   even:     k, so that ramps and rates of zero need no special case and nothing drifts;
 *   uniform:  k + U(0, 1), anywhere within its turn;
 *   poisson:  the sum of k + 1 draws from the exponential distribution of mean 1, a Poisson process of that rate; where the
 *             number of arrivals n is given, the k-th smallest of n places anywhere in A(end), which is what such a process
 *             is when it is known to have made n;
 *   a burst of b: floor(k / b) x b for k, so that b come together and the rate stays.
 */
@CompileStatic
class Pacer {
    private final double[] from, to, seconds, before
    final double total, totalSeconds
    final long count
    private final String spacing
    private final int burst
    /** Threads wait for the end of the group when the profile is over; without it they end. */
    final boolean holds
    private final Random random
    private long index
    private final boolean counted
    private double poisson
    /** Share of A(end) that lies after the last arrival, where Poisson arrivals are counted. */
    private double left = 1d
    private long startNanos = -1L

    /** count: arrivals in all, or -1 when the rates give it; endless profiles repeat their last rate. */
    Pacer(List<List<Number>> spans, long count, String spacing, int burst, boolean holds, long seed) {
        int n = spans.size()
        from = new double[n]; to = new double[n]; seconds = new double[n]; before = new double[n + 1]
        double sum = 0d, time = 0d
        for (int i = 0; i < n; i++) {
            from[i] = spans[i][0].doubleValue(); to[i] = spans[i][1].doubleValue(); seconds[i] = spans[i][2].doubleValue()
            before[i] = sum
            sum += (from[i] + to[i]) / 2d * seconds[i]
            time += seconds[i]
        }
        before[n] = sum
        total = sum
        totalSeconds = time
        this.counted = count >= 0
        this.count = counted ? count : (long) Math.ceil(sum - 1e-6d)
        this.spacing = spacing
        this.burst = Math.max(1, burst)
        this.holds = holds
        this.random = new Random(seed)
        if (spacing == 'poisson' && !counted) poisson = -Math.log(1d - random.nextDouble())
    }

    /** Nanosecond of the next arrival, or -1 when the profile is over. The clock of the profile starts with the first call. */
    synchronized long next(long now) {
        if (startNanos < 0) startNanos = now
        double offset = offsetOf(index)
        if (offset < 0d) return -1L
        index++
        return startNanos + (long) (offset * 1e9d)
    }

    private double offsetOf(long k) {
        if (spacing == 'poisson' && !counted) {
            if (poisson >= total) return -1d
            double at = timeOf(poisson)
            poisson += -Math.log(1d - random.nextDouble())
            return at
        }
        if (k >= count) return -1d
        if (spacing == 'poisson') {
            // The smallest of j places in (0, 1) is beyond x with probability (1 - x)^j.
            left *= Math.pow(1d - random.nextDouble(), 1d / (count - k))
            return timeOf(total * (1d - left))
        }
        double measure = Math.floor((double) (k.intdiv((long) burst) * burst))
        if (spacing == 'uniform') measure += random.nextDouble()
        return timeOf(measure)
    }

    /** Inverse of A: on a span with rate r and slope g, k = r t + g t^2 / 2, so t = 2k / (r + sqrt(r^2 + 2 g k)). */
    private double timeOf(double measure) {
        double time = 0d
        for (int i = 0; i < from.length; i++) {
            double rest = measure - before[i]
            if (rest < before[i + 1] - before[i] || (i == from.length - 1 && rest <= before[i + 1] - before[i] + 1e-6d)) {
                double slope = (to[i] - from[i]) / seconds[i]
                double root = Math.sqrt(Math.max(0d, from[i] * from[i] + 2d * slope * rest))
                double divisor = from[i] + root
                return time + (divisor > 0d ? Math.min(seconds[i], 2d * rest / divisor) : 0d)
            }
            time += seconds[i]
        }
        return time
    }
}
