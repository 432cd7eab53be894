/** Counts operations and writes their rows; what is open at the end gets its row from the tearDown group. */
@CompileStatic
class Ledger {
    final AtomicLong started = new AtomicLong(), unsent = new AtomicLong(), ok = new AtomicLong(), failed = new AtomicLong(), retries = new AtomicLong(), attempts = new AtomicLong()
    final Set<Operation> open = ConcurrentHashMap.<Operation>newKeySet()
    private final Clock clock
    private final ListenerNotifier notifier = new ListenerNotifier()

    Ledger(Clock clock) { this.clock = clock }

    void begin(Operation operation) {
        started.incrementAndGet()
        open.add(operation)
    }

    void end(Operation operation, String outcome, String code, JMeterContext context) {
        if (!open.remove(operation)) return
        (outcome == 'ok' ? ok : failed).incrementAndGet()
        org.apache.jmeter.samplers.SampleResult row =
            org.apache.jmeter.samplers.SampleResult.createTestSample(operation.startMillis, Math.max(operation.startMillis, clock.millis()))
        row.setSampleLabel('op ' + operation.step.name)
        row.setSuccessful(outcome == 'ok')
        row.setResponseCode(code ?: '')
        row.setResponseMessage(outcome)
        row.setDataType('text')
        report(row, context, operation.thread)
    }

    /** The engine stops: an operation of which something was sent gets its row, the others are counted. */
    void close(JMeterContext context) {
        JMeterVariables variables = context.getVariables()
        for (Operation operation : new ArrayList<Operation>(open)) {
            if (operation.attempt == 0) {
                unsent.incrementAndGet()
                continue
            }
            variables.put('lw_op', operation.id)
            variables.put('lw_attempt', Integer.toString(operation.attempt))
            variables.put('lw_class', operation.inFlight ? '' : operation.lastOutcome)
            variables.put(ItemKeys.VARIABLE, operation.item ?: '')
            end(operation, operation.outcomeAtEnd(), '', context)
        }
    }

    /** Hands a row to the listeners in scope of the running sampler. */
    void report(org.apache.jmeter.samplers.SampleResult row, JMeterContext context, String thread = Thread.currentThread().getName()) {
        JMeterVariables variables = context.getVariables()
        SamplePackage pack = (SamplePackage) variables.getObject(JMeterThread.PACKAGE_OBJECT)
        if (pack == null) return
        row.setThreadName(thread)
        int group = context.getThreadGroup() == null ? 1 : context.getThreadGroup().getNumberOfThreads()
        row.setGroupThreads(group)
        row.setAllThreads(org.apache.jmeter.threads.JMeterContextService.getNumberOfThreads())
        String name = context.getThreadGroup() == null ? '' : context.getThreadGroup().getName()
        notifier.notifyListeners(new SampleEvent(row, name, variables), pack.getSampleListeners())
    }
}
