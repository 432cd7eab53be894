import type { PlanElement } from '../../model/plan-element.ts';
import { sampler, scriptSampler } from '../l/example-parts.ts';
import { defineRule } from '../rule.ts';

type Obsolete = { readonly message: string; readonly hint: string };

const gone = (what: string, hint: string): Obsolete => ({
  message: `${what} was removed from JMeter: the plan still loads, but here it does nothing`,
  hint,
});

const bsf: Obsolete = {
  message: 'BSF scripts are interpreted anew at every call and have been deprecated since JMeter 3.1',
  hint: 'write a JSR223 element with Groovy, cacheKey "true" and the script without ${...}',
};
const mongo: Obsolete = {
  message: 'MongoDB elements have been deprecated since JMeter 3.0 and use a driver that current servers refuse',
  hint: 'write a JSR223 Sampler in Groovy that uses the current MongoDB driver from lib/',
};

/** By the last part of the class or alias, as the file has it. */
const OBSOLETE = new Map<string, Obsolete>([
  [
    'SoapSampler',
    gone('SOAP/XML-RPC Request', 'write an HTTP Request with the envelope as raw body and a SOAPAction header'),
  ],
  [
    'WebServiceSampler',
    gone('WebService(SOAP) Request', 'write an HTTP Request with the envelope as raw body and a SOAPAction header'),
  ],
  ['ParamModifier', gone('HTML Parameter Mask', 'write a Counter and use its variable in the parameter')],
  ['ParamMask', gone('HTML Parameter Mask', 'write a Counter and use its variable in the parameter')],
  [
    'UserParameterModifier',
    gone('HTTP User Parameter Modifier', 'write User Parameters or a CSV Data Set and use their variables'),
  ],
  ['monitorStats', gone('Monitor Results', 'watch the servers with a monitoring tool of their own')],
  ['BSFSampler', bsf],
  ['BSFPreProcessor', bsf],
  ['BSFPostProcessor', bsf],
  ['BSFAssertion', bsf],
  ['BSFTimer', bsf],
  ['BSFListener', bsf],
  ['MongoScriptSampler', mongo],
  ['MongoSourceElement', mongo],
]);

/** Listeners whose window is gone; the element itself still works as a listener. */
const GONE_WINDOWS = new Map([
  ['SplineVisualizer', 'Spline Visualizer'],
  ['DistributionGraphVisualizer', 'Distribution Graph'],
  ['GraphAccumVisualizer', 'Graph Full Results'],
  ['MonitorHealthVisualizer', 'Monitor Results'],
]);

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** An element that newer versions of JMeter load without running it, or run in an old way. */
export const obsoleteElement = defineRule({
  id: 'S12',
  name: 'obsolete-element',
  title: 'An element is obsolete: it does nothing any more, or is kept only for old plans',
  affectsLoad: true,
  severity: { author: 'warning', ci: 'warning', strict: 'error' },
  why: 'bin/upgrade.properties turns classes that were removed into an empty ConfigTestElement, so an old plan loads without a word and sends nothing where they stood. BSF and MongoDB elements still run, with engines and drivers that nobody maintains.',
  computes: '',
  example: {
    before: sampler('BSFSampler', 'TestBeanGUI', { scriptLanguage: 'javascript', script: 'OUT.println(1)' }),
    after: scriptSampler("log.info('1')"),
  },
  *check({ running }) {
    for (const element of running) {
      const found = OBSOLETE.get(lastPart(element.node.tag)) ?? panelOf(element);
      if (found) yield { element, ...found };
    }
  },
});

function panelOf({ node }: PlanElement): Obsolete | undefined {
  if (lastPart(node.guiclass) === 'ObsoleteGui')
    return gone(node.testname || 'this element', 'write what does its work today, or remove it');
  const name = GONE_WINDOWS.get(lastPart(node.guiclass));
  return name === undefined
    ? undefined
    : {
        message: `the ${name} window was removed from JMeter: the GUI shows an empty panel here`,
        hint: 'remove the listener; make the report from the results file (`jmeter -g results.jtl -o report`)',
      };
}
