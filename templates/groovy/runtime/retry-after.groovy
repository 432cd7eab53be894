/** Reads Retry-After (RFC 9110, 10.2.3) from JMeter's header block. */
@CompileStatic
class RetryAfter {
    static final long ABSENT = -1L

    /** Milliseconds to wait from now; ABSENT when the header is missing or unreadable. A date counts against the response's own Date. */
    static long millis(String headers, long nowMillis) {
        String value = header(headers, 'retry-after')
        if (value == null) return ABSENT
        if (value ==~ /\d{1,9}/) return Long.parseLong(value) * 1000L
        Long at = date(value)
        if (at == null) return ABSENT
        Long served = date(header(headers, 'date'))
        return Math.max(0L, at - (served == null ? nowMillis : served))
    }

    static String header(String headers, String name) {
        if (headers == null) return null
        for (String line : headers.split('\n')) {
            int colon = line.indexOf(':')
            if (colon > 0 && line.substring(0, colon).trim().equalsIgnoreCase(name)) return line.substring(colon + 1).trim()
        }
        return null
    }

    private static Long date(String text) {
        if (text == null) return null
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant().toEpochMilli()
        } catch (DateTimeParseException e) {
            return null
        }
    }
}
