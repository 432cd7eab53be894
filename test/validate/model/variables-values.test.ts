import { expect } from 'chai';
import fc from 'fast-check';
import { type StartValues, startEvaluator } from '../../../src/validate/model/variables/evaluator.ts';
import { oracle } from '../../support/oracle.ts';

const part = fc.constantFrom(
  ...['${a}', '${b}', '${c}', '${__P(given,1)}', '${__P(absent,${a})}', '${__P(absent)}', '${__P(given)}', 'x', '\\'],
  ...[
    '${__property(absent,,y)}',
    '${__property(absent)}',
    '${__P(${b},2\\,3)}',
    '${__P( given , 4 )}',
    ',',
    '${',
    '\\$',
  ],
);
const text = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''));
const rows = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), text), { maxLength: 3 });
const plans = fc.record({
  userDefined: fc.array(rows, { minLength: 1, maxLength: 3 }),
  texts: fc.array(text, { minLength: 6 }),
});

/** A plan of variables and an element with texts, prepared as the engine prepares a test. */
const engine = `
import org.apache.jmeter.config.*
import org.apache.jmeter.engine.*
import org.apache.jmeter.testelement.*
import org.apache.jmeter.threads.*
import org.apache.jmeter.util.JMeterUtils
import org.apache.jorphan.collections.*
JMeterUtils.setProperty('given', ' 5 ')
try {
plans.collect { plan ->
  JMeterContextService.context.clear()
  def argumentsOf = { rows -> def made = new Arguments(); rows.each { made.addArgument(it[0], it[1]) }; made }
  def testPlan = new TestPlan('plan')
  testPlan.userDefinedVariables = argumentsOf(plan.userDefined[0])
  def tree = new ListedHashTree()
  def top = tree.add(testPlan)
  plan.userDefined.drop(1).each { top.add(argumentsOf(it)) }
  def element = new ConfigTestElement()
  plan.texts.eachWithIndex { text, index -> element.setProperty('text' + index, text) }
  top.add(element)
  tree.traverse(new PreCompiler())
  element.runningVersion = true
  plan.texts.indices.collect { element.getPropertyAsString('text' + it) }
}
} finally {
  JMeterUtils.JMeterProperties.remove('given')
  JMeterContextService.context.clear()
}`;

const nothingSet = { changedProperties: new Set<string>(), hiddenProperties: false };
const values = (given: Partial<StartValues>): StartValues => ({
  userDefined: [],
  properties: { given: ' 5 ' },
  ...nothingSet,
  ...given,
});

describe('texts when the test starts', () => {
  const userDefined = [
    [
      ['host', 'example.org'],
      ['again', '${host}'],
      ['host', 'second of a name'],
    ],
    [
      ['url', 'https://${host}/${__P(path,v1)}'],
      ['later', '${counted}'],
    ],
  ] as const;
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['plain \\$ text', 'plain \\$ text'],
    ['${url}', 'https://example.org/v1'],
    ['${again}', undefined],
    ['${later}', undefined],
    ['${unknown}', undefined],
    ['${__P(threads)}', '1'],
    ['${__P(threads,20)}', '20'],
    ['${__P(given,20)}', '5'],
    ['${__P(${host},7)}', '7'],
    ['${__property(name)}', 'name'],
    ['${__property(name,var,9)}', '9'],
    ['${__P()}', undefined],
    ['${__P(a,b,c)}', undefined],
    ['${__P}', undefined],
    ['${__time()}', undefined],
    ['${__P(user.dir,x)}', undefined],
    ['${__P(token,none)}', undefined],
    ['${__P(a,1)x}', undefined],
    ['${csv}', undefined],
  ];
  const evaluate = startEvaluator(values({ userDefined, changedProperties: new Set(['token']) }), new Set(['csv']));
  for (const [text, value] of cases) it(`${text} is ${value}`, () => expect(evaluate(text)).to.equal(value));

  it('knows no default of a property without one when the plan sets properties that nobody sees', () => {
    const hidden = startEvaluator(values({ hiddenProperties: true }));
    expect(hidden('${__P(a)}')).to.equal(undefined);
    expect(hidden('${__P(a,3)}')).to.equal('3');
  });

  it('are those of the engine', async () => {
    const drawn = fc.sample(plans, 300);
    const answers = (await oracle.evaluate(engine, { plans: drawn })) as string[][];
    const wrong: unknown[] = [];
    let known = 0;
    drawn.forEach(({ userDefined, texts }, index) => {
      const ours = startEvaluator(values({ userDefined }));
      texts.forEach((text, at) => {
        const value = ours(text);
        const expected = answers[index]?.[at];
        if (value !== undefined && text.includes('${')) known++;
        if (value !== undefined && value !== expected) wrong.push({ userDefined, text, expected, value });
      });
    });
    expect(wrong.slice(0, 3)).to.deep.equal([]);
    expect(known).to.be.greaterThan(300);
  });
});
