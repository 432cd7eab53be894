import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import fc from 'fast-check';
import type { JmxNode, JmxProp } from '../../src/jmx/tree.ts';
import { checkTree } from '../../src/validate/check-tree.ts';
import { everyElement } from '../jmx/every-element.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/jmx-5.6.3.schema.json', import.meta.url), 'utf8'),
) as object;
const validate = new Ajv2020({ discriminator: true }).compile(schema);
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Every element of the plan on its own: small trees to spoil. */
const flat = (node: JmxNode): JmxNode[] => [{ ...node, children: [] }, ...node.children.flatMap(flat)];
const samples = flat(everyElement());

const names = [
  'ThreadGroup.num_threads',
  'filename',
  'TLS',
  'nope',
  'TestPlan.comments',
  'ConstantTimer.delay',
  'saveConfig',
];
const scalar = fc.constantFrom(
  '',
  'true',
  'TRUE',
  'yes',
  '5',
  '+7',
  ' 5',
  '5.5',
  '1e3',
  'Text',
  'x',
  '$'.concat('{x}'),
);
const prop: fc.Arbitrary<JmxProp> = fc.oneof(
  fc.record({ kind: fc.constant('stringProp'), name: fc.constantFrom(...names), value: scalar }),
  fc.record({ kind: fc.constantFrom('intProp', 'longProp'), name: fc.constantFrom(...names), value: fc.integer() }),
  fc.record({ kind: fc.constant('boolProp'), name: fc.constantFrom(...names), value: fc.boolean() }),
  fc.record({ kind: fc.constant('doubleProp'), name: fc.constantFrom(...names), value: fc.constantFrom(0, 1.5) }),
  fc.record({ kind: fc.constant('collectionProp'), name: fc.constantFrom(...names), items: fc.constant([]) }),
  fc.record({
    kind: fc.constant('elementProp'),
    name: fc.constantFrom(...names),
    elementType: fc.constantFrom('Arguments', 'LoopController', 'Nope'),
    props: fc.constant([]),
  }),
) as fc.Arbitrary<JmxProp>;

/** Changes of one property: another value, kind or name of it, or another property in its place. */
const spoiled = fc
  .tuple(fc.constantFrom(...samples.filter(({ props }) => props.length > 0)), fc.nat(), scalar, prop, fc.nat(4))
  .map(([node, position, value, other, way]): JmxNode => {
    const index = position % node.props.length;
    const current = node.props[index] as JmxProp;
    const changed = [
      { kind: 'stringProp', name: current.name, value },
      { ...other, name: current.name },
      { ...current, name: other.name },
      other,
      current,
    ][way] as JmxProp;
    return { ...node, props: node.props.with(index, changed) };
  });

describe('schema of plans', () => {
  it('accepts what the element definitions write', () => {
    expect(validate(asJson(everyElement())), JSON.stringify(validate.errors)).to.equal(true);
  });

  it('says the same by ajv and by the compiled check', () => {
    fc.assert(
      fc.property(spoiled, (node) => {
        const found = checkTree(node);
        expect(validate(asJson(node)), JSON.stringify(found)).to.equal(found.length === 0);
      }),
      { numRuns: 3000 },
    );
  });
});
