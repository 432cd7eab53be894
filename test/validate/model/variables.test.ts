import { expect } from 'chai';
import { read } from '../../../src/jmx/read.ts';
import { buildPlanModel } from '../../../src/validate/model/build-plan-model.ts';
import type { PlanVariables } from '../../../src/validate/model/plan-variables.ts';
import { planAround } from '../rules/fixture.ts';

function variablesOf(fragment: string, properties: Readonly<Record<string, string>> = {}): PlanVariables {
  const { value, diagnostics } = read(planAround(fragment));
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return buildPlanModel(value.roots, value.positionOf, { properties }).variables;
}

const text = (name: string, value: string): string => `<stringProp name="${name}">${value}</stringProp>`;

const element = (tag: string, props: string, name = 'one', enabled = true): string =>
  `<${tag} guiclass="TestBeanGUI" testclass="${tag}" testname="${name}" enabled="${enabled}">${props}</${tag}><hashTree/>`;

const script = (body: string): string =>
  element('JSR223Sampler', text('script', body.replaceAll('&', '&amp;').replaceAll('<', '&lt;')));

/** A sampler with these texts. */
const uses = (...texts: readonly string[]): string =>
  texts.map((one) => element('HTTPSamplerProxy', text('HTTPSampler.path', one))).join('');

const row = (name: string, value: string): string =>
  `<elementProp name="${name}" elementType="Argument">${text('Argument.name', name)}${text('Argument.value', value)}</elementProp>`;

const table = (...rows: readonly string[]): string =>
  `<collectionProp name="Arguments.arguments">${rows.join('')}</collectionProp>`;

/** `name=value (by)` of each definition. */
const shown = ({ definitions }: PlanVariables): readonly string[] =>
  definitions.map(({ name, value, by }) => `${name}${value === undefined ? '' : `=${value}`} (${by})`);

describe('variables that a plan defines', () => {
  const cases: readonly (readonly [what: string, plan: string, definitions: readonly string[]])[] = [
    [
      'the plan',
      `<TestPlan guiclass="TestPlanGui" testclass="TestPlan" testname="plan"><elementProp name="TestPlan.user_defined_variables" elementType="Arguments">${table(row('a', '1'), row('b', '${a}'))}</elementProp></TestPlan><hashTree/>`,
      ['a=1 (udv)', 'b (udv)'],
    ],
    ['User Defined Variables', element('Arguments', table(row('a', '1'))), ['a=1 (udv)']],
    ['a disabled element, none', element('Arguments', table(row('a', '1')), 'one', false), []],
    ['CSV Data Set', element('CSVDataSet', text('variableNames', 'id, name')), ['id (csv)', 'name (csv)']],
    ['Counter', element('CounterConfig', text('CounterConfig.name', 'n')), ['n (counter)']],
    ['Random Variable', element('RandomVariableConfig', text('variableName', 'n')), ['n (random)']],
    [
      'User Parameters',
      element(
        'UserParameters',
        `<collectionProp name="UserParameters.names">${text('1', 'a')}${text('2', 'b')}</collectionProp><collectionProp name="UserParameters.thread_values"><collectionProp name="3">${text('4', 'x')}${text('5', '${a}')}</collectionProp></collectionProp>`,
      ),
      ['a=x (user-parameters)', 'b (user-parameters)'],
    ],
    [
      'Regular Expression Extractor, with what is used of its family',
      element('RegexExtractor', text('RegexExtractor.refname', 'r')) +
        uses('${r_matchNr}${r_2}${r_g1}${r_2_g0}${r_g}${r_x}${q_1}'),
      ['r', 'r_matchNr', 'r_2', 'r_g1', 'r_2_g0', 'r_g'].map((name) => `${name} (extractor)`),
    ],
    [
      'JSON Extractor',
      element('JSONPostProcessor', text('JSONPostProcessor.referenceNames', 'a; b')) + uses('${a_ALL}${b_1}${b_g1}'),
      ['a (extractor)', 'a_ALL (extractor)', 'b (extractor)', 'b_1 (extractor)'],
    ],
    ['JMESPath Extractor', element('JMESPathExtractor', text('JMESExtractor.referenceName', 'a')), ['a (extractor)']],
    ['XPath Extractor', element('XPathExtractor', text('XPathExtractor.refname', 'a')), ['a (extractor)']],
    ['XPath2 Extractor', element('XPath2Extractor', text('XPathExtractor2.refname', 'a')), ['a (extractor)']],
    ['Boundary Extractor', element('BoundaryExtractor', text('BoundaryExtractor.refname', 'a')), ['a (extractor)']],
    ['CSS Extractor', element('HtmlExtractor', text('HtmlExtractor.refname', 'a')), ['a (extractor)']],
    [
      'ForEach Controller, its index too',
      element('ForeachController', text('ForeachController.returnVal', 'a'), 'each') + uses('${__jm__each__idx}'),
      ['a (foreach)', '__jm__each__idx (other)'],
    ],
    [
      'JDBC Request',
      element('JDBCSampler', text('variableNames', 'a,,b') + text('resultVariable', 'rows')) + uses('${a_#}${b_1}'),
      ['a (sampler)', 'a_# (sampler)', 'b (sampler)', 'b_1 (sampler)', 'rows (sampler)'],
    ],
    ['functions', uses('${__Random(1,2,n)}/${__time(,t)}/${__UUID()}'), ['n (function)', 't (function)']],
    ['functions inside functions', uses('${__urlencode(${__counter(TRUE,n)})}'), ['n (function)']],
    ['functions of plugins', uses('${__chooseRandom(a,b,chosen)}'), ['chosen (function)']],
    ['scripts', script('vars.put("a", "1")\nvars.put("b_" + i, x)') + uses('${b_7}'), ['a=1 (script)', 'b_7 (script)']],
    ['scripts in functions', uses('${__groovy(vars.put("a"\\,"1"))}'), ['a=1 (script)']],
    ['cookies', element('CookieManager', '') + uses('${COOKIE_id}'), ['COOKIE_id (other)']],
    ['JMeter', uses('${JMeterThread.last_sample_ok}'), ['JMeterThread.last_sample_ok (other)']],
    [
      'names made of other variables',
      element('Arguments', table(row('kind', 'user'))) +
        element('CounterConfig', text('CounterConfig.name', '${kind}_n')),
      ['kind=user (udv)', 'user_n (counter)'],
    ],
  ];
  for (const [what, plan, definitions] of cases) {
    it(`by ${what}`, () => {
      const variables = variablesOf(plan);
      expect(shown(variables)).to.deep.equal(definitions);
      expect(variables.hiddenDefinitions).to.equal(false);
    });
  }

  const hidden: readonly (readonly [what: string, plan: string])[] = [
    ['a CSV file with a header', element('CSVDataSet', text('variableNames', ''))],
    ['a script with a computed name', script('vars.put(name, "1")')],
    ['a script in a file', element('JSR223Sampler', text('filename', 'x.groovy'))],
    ['an Include Controller', element('IncludeController', text('IncludeController.includepath', 'x.jmx'))],
    ['a class nobody knows', element('com.example.Sampler', '')],
    ['a sampler of the user', element('JavaSampler', text('classname', 'com.example.Test'))],
    ['a name that is known at run time', element('CounterConfig', text('CounterConfig.name', 'n${__threadNum}'))],
  ];
  for (const [what, plan] of hidden) {
    it(`cannot be told of ${what}`, () => expect(variablesOf(plan).hiddenDefinitions).to.equal(true));
  }
});

describe('variables that a plan uses', () => {
  const shownUses = (plan: string): readonly string[] =>
    variablesOf(plan).uses.map(
      ({ name, property, kind, element: { node } }) => `${name} ${kind} ${node.tag} ${property}`,
    );
  const cases: readonly (readonly [what: string, plan: string, uses: readonly string[]])[] = [
    ['in a text', uses('/${a}/${b}'), ['a', 'b'].map((name) => `${name} reference HTTPSamplerProxy HTTPSampler.path`)],
    ['in a name', element('DebugSampler', '', 'of ${a}'), ['a reference DebugSampler TestElement.name']],
    ['in no remark', element('DebugSampler', text('TestPlan.comments', '${a}')), []],
    [
      'inside lists and elements',
      element(
        'HTTPSamplerProxy',
        `<elementProp name="HTTPsampler.Arguments" elementType="Arguments">${table(row('q', '${a}'))}</elementProp>`,
      ),
      ['a reference HTTPSamplerProxy HTTPsampler.Arguments/Arguments.arguments/q/Argument.value'],
    ],
    [
      'in arguments',
      uses('${__P(${a},${__V(b)})}'),
      ['a reference', 'b lookup'].map((use) => `${use} HTTPSamplerProxy HTTPSampler.path`),
    ],
    ['in scripts', script('vars.get("a"); "${b}"'), ['a', 'b'].map((name) => `${name} script JSR223Sampler script`)],
    [
      'by name',
      element('ForeachController', text('ForeachController.inputVal', 'a')),
      ['a lookup ForeachController ForeachController.inputVal'],
    ],
    ['not when disabled', element('DebugSampler', '', '${a}', false), []],
  ];
  for (const [what, plan, expected] of cases) {
    it(what, () => expect(shownUses(plan)).to.deep.equal(expected));
  }

  it('cannot all be told when a name is put together', () => {
    expect(variablesOf(uses('${__V(a_${n})}')).hiddenUses).to.equal(true);
    expect(variablesOf(uses('${__V(a)}')).hiddenUses).to.equal(false);
  });

  it('are beside the calls of functions, and those that JMeter cannot parse', () => {
    const { calls, brokenCalls } = variablesOf(uses('${__time}${__P(a,${__UUID()})}', '${__P(a)b}'));
    expect(calls.map(({ name, args }) => [name, args])).to.deep.equal([
      ['__time', undefined],
      ['__P', ['a', '${__UUID()}']],
      ['__UUID', []],
      ['__P', ['a']],
    ]);
    expect(brokenCalls.map(({ name, property }) => [name, property])).to.deep.equal([['__P', 'HTTPSampler.path']]);
  });
});

describe('values of a plan at its start', () => {
  const host = element('Arguments', table(row('host', '${__P(host,localhost)}')));

  it('come from user defined variables and properties', () => {
    expect(variablesOf(host).evaluate('http://${host}')).to.equal('http://localhost');
    expect(variablesOf(host, { host: 'example.org' }).evaluate('http://${host}')).to.equal('http://example.org');
  });

  it('are not known of what the plan changes as it runs', () => {
    expect(variablesOf(host + script('vars.put("host", "x")')).evaluate('${host}')).to.equal(undefined);
    expect(variablesOf(host + script('props.put("host", "x")')).evaluate('${host}')).to.equal(undefined);
    expect(variablesOf(host + uses('${__setProperty(host,x)}')).evaluate('${host}')).to.equal(undefined);
  });
});
