/**
 * How long a response tells its client to stay away, read from JMeter's header block (status line first).
 *
 * Retry-After counts on any status (RFC 9110, 10.2.3): seconds, or a date in any of HTTP's three forms. A date counts
 * against the response's own Date, so that the clocks of client and target need not agree, and one that has passed is 0.
 * Of several values the longest counts: it is the only one that breaks none of them. Decimals are taken at their word.
 * A negative number or another text says nothing; the policy's own backoff is used then.
 *
 * Without a readable Retry-After a 429 is taken at the word of its quota headers if the policy reads them, the longest of:
 *   any header named ...RateLimit-Reset or ...Rate-Limit-Reset (X-, a vendor's prefix, none): seconds from now, the second
 *   or millisecond since 1970 when the number is that large, or a date; not if its ...-Remaining says that something is left;
 *   RateLimit: "name";r=0;t=30 (draft 10) or limit=100, remaining=0, reset=30 (draft 7), of the quotas with nothing left.
 */
@CompileStatic
class RetryAfter {
    static final long ABSENT = -1L
    /** Some thirty years: longer waits are cut to this, so that sums of nanoseconds stay in range. */
    static final long LONGEST_MILLIS = 1_000_000_000_000L
    /** A number from here on is a moment in seconds since 1970 (2001), from there on in milliseconds. */
    private static final double EPOCH_SECONDS = 1e9d, EPOCH_MILLIS = 1e12d
    private static final java.util.regex.Pattern NUMBERS = ~/\d+(\.\d+)?(\s*,\s*\d+(\.\d+)?)*/
    private static final java.util.regex.Pattern OUTSIDE_QUOTES = ~/,(?=(?:[^"]*"[^"]*")*[^"]*\z)/
    private static final java.util.regex.Pattern DRAFT_10 = ~/(?=.*;\s*r=0*\s*(?:;|\z)).*;\s*t=(\d+).*/
    private static final java.util.regex.Pattern DRAFT_7 = ~/(?i)(?=.*\bremaining=0+\b).*\breset=(\d+)\b.*/

    /** Milliseconds to wait from now on; ABSENT when the response does not say. */
    static long millis(String headers, long nowMillis, boolean readsQuotaHeaders = true) {
        if (headers == null) return ABSENT
        long wait = ABSENT
        for (String value : values(headers, 'retry-after')) wait = Math.max(wait, told(value, headers, nowMillis))
        return wait == ABSENT && readsQuotaHeaders && hasStatus(headers, '429') ? untilReset(headers, nowMillis) : wait
    }

    /** The first header of that name, in any letter case; null when there is none. */
    static String header(String headers, String name) {
        if (headers == null) return null
        List<String> found = values(headers, name)
        return found.isEmpty() ? null : found[0]
    }

    private static long told(String value, String headers, long nowMillis) {
        if (!NUMBERS.matcher(value).matches()) return untilDate(value, headers, nowMillis)
        long longest = 0L
        for (String number : value.split(',')) longest = Math.max(longest, seconds(Double.parseDouble(number.trim())))
        return longest
    }

    private static long untilReset(String headers, long nowMillis) {
        long wait = ABSENT
        for (String line : headers.split('\n')) {
            int colon = line.indexOf(':')
            if (colon < 0) continue
            String name = line.substring(0, colon).trim().toLowerCase(Locale.ROOT)
            String value = line.substring(colon + 1).trim()
            if (name.endsWith('ratelimit-reset') || name.endsWith('rate-limit-reset')) {
                String remaining = header(headers, name.substring(0, name.length() - 5) + 'remaining')
                boolean left = remaining != null && remaining ==~ /0*[1-9]\d*/
                if (!left) wait = Math.max(wait, reset(value, headers, nowMillis))
            } else if (name == 'ratelimit') {
                wait = Math.max(wait, exhausted(value))
            }
        }
        return wait
    }

    private static long reset(String value, String headers, long nowMillis) {
        if (!(value ==~ /\d+(\.\d+)?/)) return untilDate(value, headers, nowMillis)
        double number = Double.parseDouble(value)
        if (number < EPOCH_SECONDS) return seconds(number)
        double millis = number < EPOCH_MILLIS ? number * 1000d : number
        return (long) Math.min((double) LONGEST_MILLIS, Math.max(0d, Math.ceil(millis) - served(headers, nowMillis)))
    }

    /** The longest reset among the quotas of a RateLimit header that have nothing left. */
    private static long exhausted(String value) {
        long wait = ABSENT
        java.util.regex.Matcher old = DRAFT_7.matcher(value)
        if (old.matches()) wait = seconds(Double.parseDouble(old.group(1)))
        for (String quota : OUTSIDE_QUOTES.split(value)) {
            java.util.regex.Matcher item = DRAFT_10.matcher(quota)
            if (item.matches()) wait = Math.max(wait, seconds(Double.parseDouble(item.group(1))))
        }
        return wait
    }

    /** Rounded up: a wait may be longer than told, never shorter. */
    private static long seconds(double number) { (long) Math.min((double) LONGEST_MILLIS, Math.ceil(number * 1000d)) }

    private static long untilDate(String text, String headers, long nowMillis) {
        Date at = date(text)
        return at == null ? ABSENT : Math.min(LONGEST_MILLIS, Math.max(0L, at.getTime() - served(headers, nowMillis)))
    }

    /** The moment the target meant by now. */
    private static long served(String headers, long nowMillis) {
        Date at = date(header(headers, 'date'))
        return at == null ? nowMillis : at.getTime()
    }

    private static Date date(String text) { text == null ? null : org.apache.http.client.utils.DateUtils.parseDate(text) }

    private static boolean hasStatus(String headers, String status) { headers.startsWith(status, headers.indexOf(' ') + 1) }

    /** Values of a header, one a line; a line that begins with a blank goes on with the one before. */
    private static List<String> values(String headers, String name) {
        List<String> found = []
        int end = headers.length()
        for (int at = 0; at < end;) {
            int colon = colonAfter(headers, at, name)
            int stop = endOfLine(headers, at)
            while (stop + 1 < end && isBlank(headers.charAt(stop + 1))) stop = endOfLine(headers, stop + 1)
            if (colon >= 0) found.add(headers.substring(colon + 1, stop).replaceAll(/\s+/, ' ').trim())
            at = stop + 1
        }
        return found
    }

    /** Where the colon stands if the line is of that header; -1 if it is of another. */
    private static int colonAfter(String headers, int at, String name) {
        if (!headers.regionMatches(true, at, name, 0, name.length())) return -1
        int colon = at + name.length()
        while (colon < headers.length() && isBlank(headers.charAt(colon))) colon++
        return colon < headers.length() && headers.charAt(colon) == (char) ':' ? colon : -1
    }

    private static int endOfLine(String headers, int from) {
        int end = headers.indexOf('\n', from)
        return end < 0 ? headers.length() : end
    }

    private static boolean isBlank(char c) { c == (char) ' ' || c == (char) '\t' }
}
