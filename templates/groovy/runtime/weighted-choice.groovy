/** Smooth weighted round robin over all threads: every share is exact after each full round, without luck. */
@CompileStatic
class WeightedChoice {
    private final double[] weights, current
    private final double sum

    WeightedChoice(List<Number> weights) {
        this.weights = new double[weights.size()]
        this.current = new double[weights.size()]
        double total = 0d
        for (int i = 0; i < weights.size(); i++) { this.weights[i] = weights[i].doubleValue(); total += this.weights[i] }
        sum = total
    }

    synchronized int next() {
        int best = 0
        for (int i = 0; i < weights.length; i++) {
            current[i] += weights[i]
            if (current[i] > current[best]) best = i
        }
        current[best] -= sum
        return best
    }
}
