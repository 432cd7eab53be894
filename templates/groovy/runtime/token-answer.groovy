/** What the token endpoint said (RFC 6749, section 5): a token, come back later, or no. Never holds what could be a secret in its words. */
@CompileStatic
class TokenAnswer {
    static final double LONGEST_LIFE_SECONDS = 2_592_000d
    /** Login hosts that answer 400 or 403 where others say 429 tell it in the body. */
    private static final java.util.regex.Pattern THROTTLED = ~/(?i)rate[ _.-]?limit|too[ _.-]?many[ _.-]?requests|throttl/
    private static final java.util.regex.Pattern SECONDS = ~/(?i)(?:retry|wait|again)\D{0,40}?(\d{1,6})\D{0,3}s/
    /** RFC 6749, section 5.2: the only words of a refusal that are repeated in the log. */
    private static final List<String> ERRORS =
        ['invalid_request', 'invalid_client', 'invalid_grant', 'unauthorized_client', 'unsupported_grant_type', 'invalid_scope']

    /** ok, auth_throttled (too many token calls), auth_failed. */
    final String outcome
    final String token
    final double lifeSeconds
    final String code
    /** Asking again later may help. */
    final boolean passing
    /** How long the endpoint asks to wait; RetryAfter.ABSENT when it does not say. */
    final long retryAfterMillis
    final String words

    private TokenAnswer(Map<String, Object> fields) {
        outcome = (String) fields.outcome
        token = (String) fields.token
        lifeSeconds = fields.life == null ? 0d : ((Number) fields.life).doubleValue()
        code = (String) fields.code
        passing = fields.passing == Boolean.TRUE
        retryAfterMillis = fields.wait == null ? RetryAfter.ABSENT : ((Number) fields.wait).longValue()
        words = (String) fields.words
    }

    static TokenAnswer of(org.apache.jmeter.samplers.SampleResult result, double assumedLifeSeconds, long nowMillis) {
        String code = result.getResponseCode() ?: ''
        String body = result.getResponseDataAsString() ?: ''
        int status = Outcome.status(code)
        if (status >= 200 && status < 300 && result.isSuccessful()) return granted(code, body, assumedLifeSeconds)
        if (status == 429 || status == 503 || (status in [400, 403] && THROTTLED.matcher(body).find())) {
            long wait = RetryAfter.millis(result.getResponseHeaders(), nowMillis)
            return new TokenAnswer(outcome: 'auth_throttled', code: code, passing: true, wait: wait >= 0 ? wait : secondsIn(body),
                words: 'it answered ' + code + ' and asks for fewer token calls')
        }
        if (status == 0) return new TokenAnswer(outcome: 'auth_failed', code: code, passing: true, words: 'it cannot be reached (' + code + ')')
        if (status == 408 || status >= 500) return new TokenAnswer(outcome: 'auth_failed', code: code, passing: true, words: 'it answered ' + code)
        String named = ERRORS.find { String error -> body.contains('"' + error + '"') }
        return new TokenAnswer(outcome: 'auth_failed', code: code,
            words: 'it refused the credentials with ' + code + (named == null ? '' : ' ' + named))
    }

    private static TokenAnswer granted(String code, String body, double assumedLifeSeconds) {
        Object answer = null
        try {
            answer = new JsonSlurper().parseText(body)
        } catch (RuntimeException e) {
            answer = null
        }
        Object token = answer instanceof Map ? ((Map) answer).get('access_token') : null
        // A token goes into a header: visible ASCII only.
        if (!(token instanceof String) || !(token ==~ /[\x21-\x7e]+/)) {
            return new TokenAnswer(outcome: 'auth_failed', code: code, words: 'its answer holds no access_token that can be read')
        }
        return new TokenAnswer(outcome: 'ok', code: code, token: token, life: lifeIn((Map) answer, assumedLifeSeconds), words: 'it gave a token')
    }

    /** expires_in is recommended only; without a usable one the assumption of the spec counts. */
    private static double lifeIn(Map answer, double assumedSeconds) {
        Object told = answer.get('expires_in')
        double seconds = told != null && told.toString() ==~ /\d{1,12}(\.\d+)?/ ? Double.parseDouble(told.toString()) : 0d
        return Math.min(LONGEST_LIFE_SECONDS, seconds > 0d ? seconds : assumedSeconds)
    }

    private static long secondsIn(String body) {
        java.util.regex.Matcher found = SECONDS.matcher(body)
        return found.find() ? Long.parseLong(found.group(1)) * 1000L : RetryAfter.ABSENT
    }
}
