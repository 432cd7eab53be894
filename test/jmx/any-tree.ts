import fc from 'fast-check';
import type { JmxNode, JmxProp } from '../../src/jmx/tree.ts';
import { findUnwritable } from '../../src/jmx/unwritable.ts';

const character = fc.oneof(
  fc.constantFrom(...'<>&"\'\r\n\t ]'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((value) => findUnwritable(value) === undefined),
);
/** Any text that a plan can hold, rich in what XML escapes. */
export const writableText: fc.Arbitrary<string> = fc.string({ unit: character });

const kind = <K extends JmxProp['kind']>(...kinds: readonly K[]): fc.Arbitrary<K> => fc.constantFrom(...kinds);
const name = writableText;
const scalar: fc.Arbitrary<JmxProp> = fc.oneof(
  fc.record({ kind: kind('stringProp'), name, value: writableText }),
  fc.record({ kind: kind('boolProp'), name, value: fc.boolean() }),
  fc.record({ kind: kind('intProp'), name, value: fc.integer() }),
  fc.record({ kind: kind('longProp'), name, value: fc.maxSafeInteger() }),
  fc.record({ kind: kind('doubleProp'), name, value: fc.double({ noNaN: true }) }),
  fc.record({ kind: kind('FloatProperty'), name, value: fc.integer({ min: -6400, max: 6400 }).map((n) => n / 64) }),
);
const holding = (inner: fc.Arbitrary<JmxProp>): fc.Arbitrary<JmxProp> =>
  fc.oneof(
    inner,
    fc.record({ kind: kind('collectionProp', 'mapProp'), name, items: fc.array(inner, { maxLength: 3 }) }),
    fc.record({
      kind: kind('elementProp'),
      name,
      elementType: fc.constantFrom('Header', 'Argument'),
      props: fc.array(inner, { maxLength: 3 }),
    }),
  );
const nodeWith = (children: fc.Arbitrary<JmxNode[]>): fc.Arbitrary<JmxNode> =>
  fc.record({
    tag: fc.constantFrom('TestPlan', 'a.b_c$D'),
    guiclass: fc.constantFrom('Gui', 'a "b" <c>'),
    testclass: writableText,
    testname: writableText,
    enabled: fc.boolean(),
    props: fc.array(holding(holding(scalar)), { maxLength: 4 }),
    children,
  });

/** Trees of three levels with properties nested up to three deep; classes and names make no sense. */
export const anyTree: fc.Arbitrary<JmxNode> = nodeWith(
  fc.array(nodeWith(fc.array(nodeWith(fc.constant([])), { maxLength: 2 })), { maxLength: 3 }),
);
