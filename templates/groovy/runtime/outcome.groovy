/** Names what happened to an attempt: one class each, in the words of the results. */
@CompileStatic
class Outcome {
    static int status(String code) { code != null && code ==~ /\d{3,4}/ ? Integer.parseInt(code) : 0 }

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
        if (code.contains('SocketTimeout') || message.contains('Read timed out')) return 'timeout_read'
        if (code.startsWith('Non HTTP')) return 'connection'
        if (code.startsWith('Websocket') || code.startsWith('Sampler error')) return 'ws_closed'
        return 'assertion'
    }
}
