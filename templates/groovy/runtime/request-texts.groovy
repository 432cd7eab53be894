/** What pre-processors make of saved values before a request is sent. */
@CompileStatic
class RequestTexts {
    /** Puts the JSON-escaped text of each variable into json.NAME, without the quotes around it. */
    void encodeJson(String[] names, JMeterVariables variables) {
        for (String name : names) {
            String quoted = JsonOutput.toJson(variables.get(name) ?: '')
            variables.put('json.' + name, quoted.substring(1, quoted.length() - 1))
        }
    }

    /** Adds the headers of a saved JSON object to the request about to be sent; they replace those of the step. */
    void addSavedHeaders(HTTPSamplerBase sampler, String saved) {
        HeaderManager own = sampler.getHeaderManager()
        HeaderManager headers = own == null ? new HeaderManager() : (HeaderManager) own.clone()
        ((Map<String, Object>) new JsonSlurper().parseText(saved)).each { name, value ->
            headers.removeHeaderNamed(name)
            headers.add(new Header(name, String.valueOf(value)))
        }
        // Not setHeaderManager: of two headers with one name that keeps the step's.
        sampler.setProperty(new TestElementProperty(HTTPSamplerBase.HEADER_MANAGER, headers))
    }

    /** Splits a saved WebSocket URL into the fields of the sampler: lw_ws_host, lw_ws_port, lw_ws_path. */
    void splitUrl(String url, JMeterVariables variables) {
        URI uri = new URI(url)
        variables.put('lw_ws_host', uri.getHost())
        variables.put('lw_ws_port', Integer.toString(uri.getPort() > 0 ? uri.getPort() : (uri.getScheme() == 'wss' ? 443 : 80)))
        variables.put('lw_ws_path', (uri.getRawPath() ?: '/') + (uri.getRawQuery() == null ? '' : '?' + uri.getRawQuery()))
    }
}
