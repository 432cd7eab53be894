/** What lets the request at hand leave: without these variables its sampler knows no host (ADR 11). */
@CompileStatic
class Grant {
    static void give(JMeterVariables variables, String host) {
        variables.put('lw_host', host)
        variables.put('lw_granted', '')
    }

    static void withdraw(JMeterVariables variables) {
        variables.remove('lw_host')
        variables.remove('lw_granted')
    }
}
