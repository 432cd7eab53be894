/**
 * Names the row of data that an iteration of finite work does, so that the results tell which rows are done:
 * first 16 hex digits of SHA-256(the row's values, joined by U+0000), engine and number of the iteration.
 */
@CompileStatic
class ItemKeys {
    static final String VARIABLE = 'lw_item'

    private final Map<String, List<String>> columns = new HashMap<String, List<String>>()
    private final AtomicLong number = new AtomicLong()

    /** The variables of a workload's items, in the order of the file's columns. */
    void columns(String workload, List<String> variables) { columns.put(workload, variables) }

    /** Marks all rows of the iteration that begins now. */
    void begin(String workload, int engine, JMeterVariables variables) {
        List<String> names = columns.get(workload)
        if (names == null) return
        String row = names.collect { String name -> variables.get(name) }.join('\0')
        variables.put(VARIABLE, hash(row) + '-' + engine + '-' + number.incrementAndGet())
    }

    static String hash(String text) {
        byte[] digest = MessageDigest.getInstance('SHA-256').digest(text.getBytes('UTF-8'))
        return new BigInteger(1, digest).toString(16).padLeft(64, '0').substring(0, 16)
    }
}
