// biome-ignore-all lint/suspicious/noTemplateCurlyInString: JMeter expressions
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { read } from '../../src/jmx/read.ts';
import { serialize } from '../../src/jmx/serialize.ts';
import type { JmxNode } from '../../src/jmx/tree.ts';
import { oracle } from '../support/oracle.ts';
import { anyTree } from './any-tree.ts';
import { everyElement } from './every-element.ts';

const canonical = readFileSync(new URL('./fixtures/canonical-gui.jmx', import.meta.url), 'utf8');
const root = (content: string, head = ''): string =>
  `${head}<jmeterTestPlan version="1.2" properties="5.0" jmeter="5.6.3">${content}</jmeterTestPlan>\n`;
const plan = '<TestPlan guiclass="TestPlanGui" testclass="TestPlan" testname="p"/>';
const sampler = (props: string, attributes = 'guiclass="TestBeanGUI" testclass="DebugSampler"'): string =>
  root(
    `<hashTree>${plan}<hashTree>\n<DebugSampler ${attributes}>${props}</DebugSampler><hashTree/></hashTree></hashTree>`,
  );
const onlyRoot = (text: string): JmxNode => {
  const { value, diagnostics } = read(text);
  expect(diagnostics).to.deep.equal([]);
  return value?.roots[0] as JmxNode;
};

describe('read', () => {
  it('gives back what the GUI saved', () => expect(serialize(onlyRoot(canonical))).to.equal(canonical));

  it('gives back what serialize wrote', () => {
    const tree = everyElement();
    expect(onlyRoot(serialize(tree))).to.deep.equal(JSON.parse(JSON.stringify(tree)));
  });

  it('gives back any tree', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(onlyRoot(serialize(tree))).to.deep.equal(tree);
      }),
    );
  });

  it('knows where elements and properties stand', () => {
    const { value } = read(sampler('\n  <stringProp name="a">x</stringProp>'));
    const debug = value?.roots[0]?.children[0] as JmxNode;
    expect(value?.positionOf(debug)).to.deep.equal({ line: 2, column: 1 });
    expect(value?.positionOf(debug.props[0] as JmxNode['props'][0])).to.deep.equal({ line: 3, column: 3 });
  });

  it('follows XStream references', () => {
    const text = sampler('<stringProp name="a">v</stringProp><stringProp name="b" reference="../stringProp"/>');
    expect(onlyRoot(text).children[0]?.props[1]).to.deep.equal({ kind: 'stringProp', name: 'a', value: 'v' });
  });

  // `loads`: whether the real JMeter loads the file.
  const cases: readonly { name: string; text: string; codes: readonly string[]; loads: boolean }[] = [
    { name: 'a plan', text: sampler(''), codes: [], loads: true },
    { name: 'byte order mark', text: `\uFEFF${sampler('')}`, codes: [], loads: true },
    {
      name: 'old file with a WorkBench',
      text: root(`<hashTree>${plan}<hashTree/><WorkBench guiclass="WorkBenchGui"/></hashTree>`),
      codes: [],
      loads: true,
    },
    {
      name: 'text between elements',
      text: root(`<hashTree>junk${plan}<hashTree/></hashTree>`),
      codes: [],
      loads: true,
    },
    { name: 'anything after the root', text: `${sampler('')}junk <x>`, codes: ['JMX017'], loads: true },
    { name: 'no end of the root', text: sampler('').replace('</jmeterTestPlan>', ''), codes: ['JMX017'], loads: true },
    { name: 'comments at the end', text: `${sampler('')}<!-- a - b -->\n`, codes: [], loads: true },
    { name: 'missing last hashTree', text: root(`<hashTree>${plan}</hashTree>`), codes: [], loads: true },
    {
      name: 'surrogate pair as two references',
      text: sampler('<stringProp name="a">&#xd83d;&#56832;</stringProp>'),
      codes: [],
      loads: true,
    },
    { name: 'number with sign and zeros', text: sampler('<intProp name="a">+007</intProp>'), codes: [], loads: true },
    {
      name: 'mapProp',
      text: sampler('<mapProp name="a"><stringProp name="b">c</stringProp></mapProp>'),
      codes: [],
      loads: true,
    },
    { name: 'truncated', text: '<jmeterTestPlan><hashTree>', codes: ['JMX001'], loads: false },
    {
      name: 'bare ampersand',
      text: sampler('<stringProp name="a">a & b</stringProp>'),
      codes: ['JMX001'],
      loads: false,
    },
    {
      name: 'unknown entity',
      text: sampler('<stringProp name="a">&nbsp;</stringProp>'),
      codes: ['JMX001'],
      loads: false,
    },
    { name: 'duplicate attribute', text: sampler('', 'guiclass="a" guiclass="b"'), codes: ['JMX001'], loads: false },
    { name: '< in an attribute', text: sampler('', 'guiclass="<"'), codes: ['JMX001'], loads: false },
    { name: 'raw ]]>', text: sampler('<stringProp name="a">]]></stringProp>'), codes: ['JMX001'], loads: false },
    {
      name: 'blank lines before the declaration',
      text: `\n\n<?xml version="1.0"?>${sampler('')}`,
      codes: ['JMX001'],
      loads: false,
    },
    { name: 'XML 1.1', text: `<?xml version="1.1"?>${sampler('')}`, codes: ['JMX001'], loads: false },
    { name: 'empty', text: '', codes: ['JMX001'], loads: false },
    { name: 'another document', text: '<html/>', codes: ['JMX002'], loads: false },
    { name: 'DOCTYPE', text: `<!DOCTYPE x>${sampler('')}`, codes: [], loads: true },
    // Listed disagreement: JMeter would load it, as long as nothing refers to what it declares.
    {
      name: 'DOCTYPE with a subset',
      text: `<!DOCTYPE x [<!ENTITY e "v">]>${sampler('')}`,
      codes: ['JMX003'],
      loads: true,
    },
    { name: 'nothing in the root', text: root(''), codes: ['JMX004'], loads: false },
    { name: 'plan without hashTree around', text: root(plan), codes: ['JMX004'], loads: false },
    {
      name: 'two elements in a row',
      text: root(`<hashTree>${plan}${plan}<hashTree/></hashTree>`),
      codes: ['JMX005'],
      loads: false,
    },
    {
      name: 'two hashTrees in a row',
      text: root(`<hashTree>${plan}<hashTree/><hashTree/></hashTree>`),
      codes: ['JMX006'],
      loads: true,
    },
    { name: 'no guiclass', text: sampler('', 'testclass="DebugSampler"'), codes: ['JMX007'], loads: false },
    {
      name: 'unknown property node',
      text: sampler('<textProp name="a">x</textProp>'),
      codes: ['JMX008'],
      loads: false,
    },
    {
      name: 'element among properties',
      text: sampler('<ConstantTimer guiclass="x"/>'),
      codes: ['JMX008'],
      loads: false,
    },
    { name: 'property without a name', text: sampler('<stringProp>x</stringProp>'), codes: ['JMX009'], loads: false },
    { name: 'collection without a name', text: sampler('<collectionProp/>'), codes: ['JMX009'], loads: false },
    // Loads, but as a property without name or value.
    {
      name: 'doubleProp with attributes',
      text: sampler('<doubleProp name="a">5.0</doubleProp>'),
      codes: ['JMX019'],
      loads: true,
    },
    {
      name: 'expression in a number',
      text: sampler('<intProp name="a">${n}</intProp>'),
      codes: ['JMX010'],
      loads: false,
    },
    { name: 'empty number', text: sampler('<longProp name="a"></longProp>'), codes: ['JMX010'], loads: false },
    { name: 'blank before a number', text: sampler('<intProp name="a"> 5</intProp>'), codes: ['JMX010'], loads: false },
    {
      name: 'number too large',
      text: sampler('<intProp name="a">2147483648</intProp>'),
      codes: ['JMX010'],
      loads: false,
    },
    { name: 'odd boolean', text: sampler('<boolProp name="a">yes</boolProp>'), codes: ['JMX011'], loads: true },
    {
      name: 'decimal without digits',
      text: sampler('<doubleProp><name>a</name><value>x</value></doubleProp>'),
      codes: ['JMX012'],
      loads: false,
    },
    { name: 'elementProp without type', text: sampler('<elementProp name="a"/>'), codes: ['JMX013'], loads: false },
    {
      name: 'reference to nothing',
      text: sampler('<stringProp name="a" reference="../intProp"/>'),
      codes: ['JMX014'],
      loads: false,
    },
    {
      name: 'control characters',
      text: sampler('<stringProp name="a">\u0001&#x2;</stringProp>'),
      codes: ['JMX015', 'JMX015'],
      loads: true,
    },
  ];
  for (const { name, text, codes, loads } of cases) {
    it(`${name}: ${codes.join(', ') || 'no finding'}`, async () => {
      expect(read(text).diagnostics.map(({ code }) => code)).to.deep.equal(codes);
      expect((await oracle.load(text)) === undefined, 'JMeter loads it').to.equal(loads);
    });
  }
});
