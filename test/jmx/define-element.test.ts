import { expect } from 'chai';
import { defineElement } from '../../src/jmx/define-element.ts';
import { bool, checked, choice, decimal, intChoice, optionalText, text, whole } from '../../src/jmx/fields.ts';

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: JMeter expressions
const N = '${n}';
const S = '${s}';
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: JMeter expressions

const thing = defineElement({
  tag: 'Thing',
  guiClass: 'ThingGui',
  testName: 'A Thing',
  commentsAfter: 'Thing.count',
  props: {
    label: text('Thing.label'),
    count: whole('intProp', 'Thing.count', 1),
    share: decimal('doubleProp', 'Thing.share', 0.5),
    strict: bool('Thing.strict', false),
    eager: checked('Thing.eager'),
    note: optionalText('Thing.note'),
    mode: choice('Thing.mode', { fast: 'FAST', slow: 'SLOW' }, 'fast'),
    level: intChoice('Thing.level', { low: 0, high: 7 }, 'low'),
  },
});

describe('defineElement', () => {
  it('fills in what is not given, in the order of the definition', () => {
    expect(thing({ label: 'x' })).to.deep.equal({
      tag: 'Thing',
      guiclass: 'ThingGui',
      testclass: 'Thing',
      testname: 'A Thing',
      enabled: true,
      props: [
        { kind: 'stringProp', name: 'Thing.label', value: 'x' },
        { kind: 'intProp', name: 'Thing.count', value: 1 },
        { kind: 'doubleProp', name: 'Thing.share', value: 0.5 },
        { kind: 'boolProp', name: 'Thing.strict', value: false },
        { kind: 'stringProp', name: 'Thing.mode', value: 'FAST' },
        { kind: 'intProp', name: 'Thing.level', value: 0 },
      ],
      children: [],
    });
  });

  it('writes expressions as text', () => {
    const { props } = thing({ label: 'x', count: N, share: S });
    expect(props.slice(1, 3)).to.deep.equal([
      { kind: 'stringProp', name: 'Thing.count', value: N },
      { kind: 'stringProp', name: 'Thing.share', value: S },
    ]);
  });

  it('puts the comments where the panel puts them', () => {
    const names = (comments: string) => thing({ label: 'x', comments }).props.map(({ name }) => name);
    expect(names('why').slice(0, 3)).to.deep.equal(['Thing.label', 'Thing.count', 'TestPlan.comments']);
    expect(names('')).not.to.include('TestPlan.comments');
  });

  it('keeps children, name and state', () => {
    const child = thing({ label: 'child' });
    const node = thing({ label: 'x', name: 'n', enabled: false, eager: true, note: 'a' }, [child]);
    expect(node.children).to.deep.equal([child]);
    expect([node.testname, node.enabled]).to.deep.equal(['n', false]);
    expect(node.props.map(({ name }) => name)).to.include.members(['Thing.eager', 'Thing.note']);
  });

  it('does not accept what the class does not have', () => {
    // @ts-expect-error label is missing
    expect(() => thing({})).to.throw('Thing.label needs a value');
    // @ts-expect-error no such property
    thing({ label: 'x', nope: 1 });
    // @ts-expect-error no such choice
    thing({ label: 'x', mode: 'medium' });
    // @ts-expect-error a check box holds no expression
    thing({ label: 'x', strict: 'yes' });
  });
});
