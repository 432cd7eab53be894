import { expect } from 'chai';
import fc from 'fast-check';
import { constantTimer, headerManager, simpleController, testPlan, threadGroup } from '../../src/jmx/elements/index.ts';
import { serialize } from '../../src/jmx/serialize.ts';
import type { JmxNode } from '../../src/jmx/tree.ts';
import { oracle } from '../support/oracle.ts';
import { writableText } from './any-tree.ts';

const lineWith = (plan: JmxNode, part: string): string | undefined =>
  serialize(plan)
    .split('\n')
    .find((line) => line.includes(part))
    ?.trim();
const inGroup = (node: JmxNode): JmxNode => testPlan({}, [threadGroup({}, [node])]);

describe('serialize', () => {
  it('writes declaration, root and one line feed at the end', () => {
    const text = serialize(testPlan({}));
    expect(text.split('\n').slice(0, 3)).to.deep.equal([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<jmeterTestPlan version="1.2" properties="5.0" jmeter="5.6.3">',
      '  <hashTree>',
    ]);
    expect(text.endsWith('    <hashTree/>\n  </hashTree>\n</jmeterTestPlan>\n')).to.equal(true);
  });

  it('closes an element without properties in its tag', () =>
    expect(lineWith(inGroup(simpleController({ name: 'a' })), 'testname="a"')).to.equal(
      '<GenericController guiclass="LogicControllerGui" testclass="GenericController" testname="a" enabled="true"/>',
    ));

  it('keeps both tags around an empty text', () =>
    expect(lineWith(inGroup(constantTimer({ delayMs: '' })), '.delay')).to.equal(
      '<stringProp name="ConstantTimer.delay"></stringProp>',
    ));

  it('leaves out empty attributes of an element, not the name of a property', () => {
    expect(lineWith(inGroup(simpleController({ name: '' })), 'GenericC')).not.to.include('testname');
    expect(lineWith(inGroup(headerManager({ headers: [{ name: '', value: 'x' }] })), 'elementProp name=""')).to.equal(
      '<elementProp name="" elementType="Header">',
    );
  });

  it('writes enabled="true" everywhere but on the two rows that opening a plan shows', () => {
    const text = serialize(testPlan({}, [threadGroup({ name: 'first' }), threadGroup({ name: 'second' })]));
    const tags = text.match(/<(TestPlan|ThreadGroup) [^>]*>/g)?.map((tag) => tag.includes('enabled='));
    expect(tags).to.deep.equal([false, false, true]);
    expect(serialize(testPlan({}, [threadGroup({ enabled: false })]))).to.include('enabled="false"');
  });

  it('escapes text and attributes as JMeter does', () => {
    const odd = '<a href="x">\'&amp;\'</a> ]]> \t|\r\n|\u007f|\u0085|\u00a0é😀';
    expect(lineWith(inGroup(simpleController({ name: odd })), 'GenericC')).to.include(
      'testname="&lt;a href=&quot;x&quot;&gt;&apos;&amp;amp;&apos;&lt;/a&gt; ]]&gt; &#x9;|&#xd;&#xa;|&#x7f;|&#x85;|\u00a0é😀"',
    );
    expect(serialize(inGroup(constantTimer({ delayMs: odd })))).to.include(
      '>&lt;a href=&quot;x&quot;&gt;&apos;&amp;amp;&apos;&lt;/a&gt; ]]&gt; \t|&#xd;\n|&#x7f;|&#x85;|\u00a0é😀<',
    );
  });

  it('refuses what a plan cannot hold', () =>
    expect(() => serialize(inGroup(constantTimer({ delayMs: 'a\u0000' })))).to.throw('U+0000 at position 1'));

  it('encodes class names as XStream does', () =>
    expect(serialize({ ...testPlan({}), tag: 'a_b$C' })).to.include('<a__b_-C '));

  it('writes any text as the real SaveService does', async () => {
    const texts = fc.sample(fc.tuple(writableText, writableText), 300);
    const timers = texts.map(([name, delayMs]) => constantTimer({ name, delayMs }));
    const plan = serialize(testPlan({ name: 'fuzz' }, [threadGroup({}, timers)]));
    const { first, second } = await oracle.roundtrip(plan);
    expect(first).to.equal(plan);
    expect(second).to.equal(plan);
  });
});
