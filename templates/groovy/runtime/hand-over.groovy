/** Holds an attempt back as the scripted timer does whose place it takes. */
@CompileStatic
class AdmitTimer extends AbstractTestElement implements Timer {
    private final Loadwright loadwright
    private final String stepKey

    AdmitTimer(Loadwright loadwright, String stepKey) {
        this.loadwright = loadwright
        this.stepKey = stepKey
    }

    long delay() { loadwright.grant(stepKey, JMeterContextService.getContext()) }
}

/** Judges an attempt as the scripted assertion does whose place it takes. */
@CompileStatic
class SettleAssertion extends AbstractTestElement implements Assertion {
    private final Loadwright loadwright

    SettleAssertion(Loadwright loadwright) {
        this.loadwright = loadwright
        setName('settle')
    }

    AssertionResult getResult(org.apache.jmeter.samplers.SampleResult result) {
        loadwright.judged(JMeterContextService.getContext(), result)
        return new AssertionResult(getName())
    }
}

/**
 * JMeter makes a new script engine for every call of a JSR223 element, which costs more than what these two scripts do. So each
 * does its work once per thread and sampler, and hands over to an element of the runtime at its own place in the thread's
 * compiled sampler. The plan stays what it says: without this, the scripts go on being called.
 */
@CompileStatic
class HandOver {
    private static final Logger LOG = LoggerFactory.getLogger('loadwright')

    static void timer(Loadwright loadwright, String stepKey, JMeterContext context) {
        SamplePackage sampler = packageOf(context)
        if (sampler != null) replace((List) sampler.getTimers(), 'loadwright.admit(', stepKey, new AdmitTimer(loadwright, stepKey))
    }

    static void assertion(Loadwright loadwright, String stepKey, JMeterContext context) {
        SamplePackage sampler = packageOf(context)
        if (sampler != null) replace((List) sampler.getAssertions(), 'loadwright.settle(', stepKey, new SettleAssertion(loadwright))
    }

    private static SamplePackage packageOf(JMeterContext context) {
        (SamplePackage) context.getVariables().getObject(JMeterThread.PACKAGE_OBJECT)
    }

    /** Only the one element whose script makes this very call; setting a place of the list leaves JMeter's walk over it alone. */
    private static void replace(List elements, String call, String stepKey, TestElement successor) {
        for (int place = 0; place < elements.size(); place++) {
            TestElement element = (TestElement) elements.get(place)
            if (element.getPropertyAsString('parameters') == stepKey && element.getPropertyAsString('script').contains(call)) {
                elements.set(place, successor)
                return
            }
        }
        LOG.warn('no element to take the place of: ' + call + stepKey + ')')
    }
}
