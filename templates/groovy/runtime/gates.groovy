/** The gates that a request has to pass all together. */
@CompileStatic
class Gates {
    /** Changes whenever one of them voids its slots; to be read before `reserve`, so that a cooldown between the two is noticed. */
    static long epoch(List<Gate> gates) {
        long sum = 0L
        for (Gate gate : gates) sum += gate.epoch()
        return sum
    }

    /** Takes a slot at each and gives the latest, or now. */
    static long reserve(List<Gate> gates, long now) {
        long slot = now
        for (Gate gate : gates) slot = Math.max(slot, gate.reserve(now))
        return slot
    }

    static long closedUntil(List<Gate> gates) {
        long opening = Long.MIN_VALUE
        for (Gate gate : gates) opening = Math.max(opening, gate.closedUntil())
        return opening
    }

    /** A permit of each, or none at all. */
    static boolean acquire(List<Gate> gates) {
        for (int taken = 0; taken < gates.size(); taken++) {
            if (gates.get(taken).acquire()) continue
            release(gates.subList(0, taken))
            return false
        }
        return true
    }

    static void release(List<Gate> gates) {
        for (Gate gate : gates) gate.release()
    }
}
