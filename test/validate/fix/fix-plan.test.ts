import { expect } from 'chai';
import { serialize } from '../../../src/jmx/serialize.ts';
import type { JmxNode, JmxProp } from '../../../src/jmx/tree.ts';
import { fixPlan } from '../../../src/validate/fix/fix-plan.ts';
import { everyElement, testPlans } from '../../jmx/every-element.ts';
import { oracle } from '../../support/oracle.ts';

const fix = (text: string, guiOrder = false) => fixPlan(text, { guiOrder });
const sortedLines = (text: string): readonly string[] => text.split('\n').sort();

/** The element with each plain property as text, as plans made by hand have them. */
const asText = (node: JmxNode): JmxNode => ({
  ...node,
  props: node.props.map((prop): JmxProp => {
    const isPlain = prop.kind === 'boolProp' || prop.kind === 'intProp' || prop.kind === 'longProp';
    return isPlain ? { kind: 'stringProp', name: prop.name, value: String(prop.value) } : prop;
  }),
  children: node.children.map(asText),
});

const shuffled = (node: JmxNode, seed: number): JmxNode => {
  const key = (name: string): number => [...name].reduce((sum, c) => (sum * 31 + c.charCodeAt(0) * seed) % 1009, seed);
  return {
    ...node,
    props: [...node.props].sort((a, b) => key(a.name) - key(b.name)),
    children: node.children.map((child) => shuffled(child, seed)),
  };
};

/** Loads two plans and lists the properties that differ as JMeter reads them: switches as such, all others as text and number. */
const differentValues = `
  def load = { String text ->
    def file = File.createTempFile('fix', '.jmx')
    file.setText(text, 'UTF-8')
    try { org.apache.jmeter.save.SaveService.loadTree(file) } finally { file.delete() }
  }
  def values
  values = { tree, String path ->
    tree.list().withIndex().collectMany { element, index ->
      def place = "$path/\${element.class.simpleName}[$index]"
      def read = { name ->
        def text = element.getPropertyAsString(name)
        text ==~ /(?i)true|false/ ? [text.toLowerCase(), element.getPropertyAsBoolean(name)]
          : [text, element.getPropertyAsInt(name), element.getPropertyAsLong(name), element.getPropertyAsDouble(name)]
      }
      element.propertyIterator().collect { "$place $it.name \${read(it.name)}".toString() } + values(tree.getTree(element), place)
    }
  }
  def (one, other) = [values(load(before), ''), values(load(after), '')]
  (one - other) + (other - one)
`;

const plans = [everyElement({ comments: 'all', tearDownOnShutdown: true }), ...testPlans];

describe('fixPlan', () => {
  it('gives properties the kinds that the panels write', () => {
    for (const plan of plans) {
      const fixed = fix(serialize(asText(plan)));
      expect(sortedLines(fixed.text)).to.deep.equal(sortedLines(serialize(plan)));
      expect(fixed.changes.at(-1)).to.match(/: stringProp is (?:intProp|longProp|boolProp) now$/);
    }
  });

  it('is done after one pass', () => {
    for (const plan of plans) {
      for (const guiOrder of [false, true]) {
        const once = fix(serialize(shuffled(asText(plan), 7)), guiOrder).text;
        const { text, changes } = fix(once, guiOrder);
        expect({ text, changes }).to.deep.equal({ text: once, changes: [] });
      }
    }
  });

  it('changes nothing that JMeter reads from the plan', async () => {
    for (const plan of plans) {
      const before = serialize(asText(plan));
      expect(await oracle.evaluate(differentValues, { before, after: fix(before).text })).to.deep.equal([]);
    }
  });

  const group = (inside: string): string =>
    serialize({
      ...{ tag: 'TestPlan', guiclass: 'TestPlanGui', testclass: 'TestPlan', testname: 'p', enabled: true, props: [] },
      children: [
        {
          ...{ tag: 'ThreadGroup', guiclass: 'ThreadGroupGui', testclass: 'ThreadGroup', testname: 'g', enabled: true },
          ...{ props: [{ kind: 'stringProp', name: 'ThreadGroup.num_threads', value: inside }], children: [] },
        },
      ],
    });
  for (const value of [' 5', '5 ', '${__P(users,5)}', '', '007', '+5', '5.0', '3000000000', 'five', '-0']) {
    it(`leaves ${JSON.stringify(value)} as it is: JMeter reads something else than a number there, or an expression`, () => {
      expect(fix(group(value)).changes).to.deep.equal([]);
    });
  }

  it('keeps properties that nobody knows, and with --gui-order those that the panel keeps', () => {
    const odd = '<stringProp name="x.y">1</stringProp>';
    const inPlan = (tag: string, panel: string): string => {
      const element = `<${tag} guiclass="${panel}" testclass="${tag}">${odd}</${tag}><hashTree/>`;
      const plan = '<TestPlan guiclass="TestPlanGui" testclass="TestPlan"/>';
      return `<jmeterTestPlan version="1.2"><hashTree>${plan}<hashTree>${element}</hashTree></hashTree></jmeterTestPlan>`;
    };
    const keeps = inPlan('ConstantTimer', 'ConstantTimerGui');
    const drops = inPlan('TransactionController', 'TransactionControllerGui');
    for (const text of [keeps, drops]) expect(fix(text).text).to.contain(odd);
    expect(fix(keeps, true).text).to.contain(odd);
    expect(fix(drops, true).text).not.to.contain(odd);
  });
});
