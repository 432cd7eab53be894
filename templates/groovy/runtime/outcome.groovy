/** Names what happened to an attempt: one class each, in the words of the results. */
@CompileStatic
class Outcome {
    static int status(String code) { code != null && (code.length() == 3 || code.length() == 4) && code.isInteger() ? Integer.parseInt(code) : 0 }

    /** Was the attempt sent and its answer lost? Then the target may have done the work. A gateway's 502 and 504 say the same. */
    static boolean answerLost(String outcome, int status) {
        outcome in ['connection', 'timeout_read', 'ws_closed'] || status in [502, 504]
    }

    static String of(org.apache.jmeter.samplers.SampleResult result, boolean webSocketOpen) {
        if (result.isSuccessful()) return 'ok'
        String code = result.getResponseCode() ?: ''
        String message = result.getResponseMessage() ?: ''
        int status = status(code)
        if (status == 429) return 'throttled'
        if (status == 503 && RetryAfter.header(result.getResponseHeaders(), 'retry-after') != null) return 'throttled'
        if (status == 401) return 'token_rejected'
        if (status == 403) return 'auth_failed'
        if (status in [404, 405]) return 'not_found'
        if (status in [409, 412]) return 'conflict'
        if (status in [502, 503, 504]) return 'upstream'
        if (status >= 500 && status < 600) return 'server_error'
        if (status >= 400 && status < 500) return webSocketOpen ? 'ws_refused' : 'payload'
        if (status > 0) return 'assertion'
        if (code.contains('ConnectTimeout')) return 'timeout_connect'
        if (code.contains('ConnectException') || code.contains('HttpHostConnect') || message.contains('Connection refused')) return 'connection_refused'
        if (code.contains('UnknownHost') || code.contains('NoRouteToHost') || code.contains('SSLHandshake')) return 'connection_refused'
        if (code.contains('SocketTimeout') || message.contains('Read timed out')) return 'timeout_read'
        if (code.startsWith('Non HTTP')) return 'connection'
        // A frame of another kind than the step reads: the connection is as good as before.
        if (code.startsWith('Sampler error: unexpected frame type') && !code.contains('(close)')) return 'assertion'
        if (code.startsWith('Websocket') || code.startsWith('Sampler error')) return 'ws_closed'
        return 'assertion'
    }
}
