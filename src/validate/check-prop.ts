import { suggest } from '../diagnostics/suggest.ts';
import { decodeWhole } from '../jmx/java-text.ts';
import type { ElementProp, JmxProp, ObjectProp } from '../jmx/tree.ts';
import { type CheckContext, elementOf, type Place, pathOf } from './check-context.ts';
import { type ElementRules, foreignRulesOf, kindsOf, rulesOf, suggestible, type ValueRule } from './element-rules.ts';
import { decimalRule, objectRule, switchRule, textRule, wholeRule } from './generated/value-rules.ts';
import { reportUnknownClass } from './unknown-class.ts';

/** A validator that ajv compiled; only the errors matter whose keyword says what a user wrote wrong. */
type Compiled = ((data: unknown) => boolean) & { readonly errors?: readonly SchemaError[] | null };
type SchemaError = {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
};

const compiled = {
  whole: wholeRule,
  decimal: decimalRule,
  switch: switchRule,
  text: textRule,
  object: objectRule,
} as Readonly<Record<string, Compiled>>;

const EXPECTED: Readonly<Record<string, string>> = {
  whole: 'a whole number or an expression; JMeter reads anything else as 0',
  decimal: 'a number or an expression; JMeter reads anything else as 0',
};

/** Checks the properties of an element against what its class knows; without rules only what is inside them. */
export function checkProps(
  props: readonly JmxProp[],
  rules: ElementRules | undefined,
  owner: Place,
  context: CheckContext,
): void {
  for (const prop of props) {
    const rule = rules === undefined ? 'anything' : Object.hasOwn(rules, prop.name) ? rules[prop.name] : undefined;
    if (rules !== undefined && rule === undefined) {
      const suggestions = suggest(prop.name, suggestible(rules));
      const { element, path } = wordsFor(prop, owner);
      context.report('JMX022', path, prop, { element, property: prop.name, suggestions });
    }
    checkValue(prop, rule ?? 'anything', owner, context);
  }
}

const placeOf = (part: JmxProp, around: Place): Place => ({ part, index: 0, around });

/** What a finding about a property says. */
const wordsFor = (prop: JmxProp, around: Place) => ({
  element: elementOf(around),
  path: pathOf(placeOf(prop, around)),
});

function checkValue(prop: JmxProp, rule: ValueRule, around: Place, context: CheckContext): void {
  const expected = kindsOf(rule);
  if (!expected.includes(prop.kind)) {
    const { element, path } = wordsFor(prop, around);
    context.report('JMX023', path, prop, { element, property: prop.name, kind: prop.kind, expected });
    return;
  }
  switch (prop.kind) {
    case 'collectionProp':
    case 'mapProp': {
      const place = placeOf(prop, around);
      for (const item of prop.items) checkValue(item, 'anything', place, context);
      return;
    }
    case 'elementProp':
      checkEmbedded(prop, around, context);
      return;
    case 'objProp':
      checkObject(prop, around, context);
      return;
    default:
      checkScalar(prop, rule, around, context);
  }
}

function checkEmbedded(prop: ElementProp, around: Place, context: CheckContext): void {
  const pinned = rulesOf(prop.elementType);
  const inside = placeOf(prop, around);
  if (!pinned) {
    const words = { element: elementOf(inside), path: pathOf(inside) };
    reportUnknownClass(prop.elementType, words, prop, context);
  }
  checkProps(prop.props, pinned ?? foreignRulesOf(prop.elementType), inside, context);
}

function checkScalar(
  prop: Exclude<JmxProp, { kind: 'collectionProp' | 'mapProp' | 'elementProp' | 'objProp' }>,
  rule: ValueRule,
  around: Place,
  context: CheckContext,
): void {
  const { name: property } = prop;
  const value = String(prop.value);
  if (typeof rule !== 'string') {
    // The empty text stands for the default; an expression has its value at run time.
    if (value === '' || rule.includes(value) || value.includes('${')) return;
    const { element, path } = wordsFor(prop, around);
    context.report('JMX024', path, prop, { element, property, value, allowed: rule });
    return;
  }
  const validate = compiled[rule];
  if (!validate || validate(prop)) return;
  const { element, path } = wordsFor(prop, around);
  if (rule === 'switch') context.report('JMX026', path, prop, { element, property, value });
  else {
    const expected = EXPECTED[rule] ?? `a value of ${prop.kind}`;
    context.report('JMX025', path, prop, { element, property, value, expected });
  }
}

/** No value at all, or a plain text: JMeter takes both for an object that says nothing. */
const TEXT_CLASSES: readonly string[] = ['', 'string', 'java.lang.String'];

function checkObject(prop: ObjectProp, around: Place, context: CheckContext): void {
  if (TEXT_CLASSES.includes(prop.valueClass)) return;
  const { element, path } = wordsFor(prop, around);
  if (prop.valueClass === 'java.lang.Object') {
    const [field] = prop.fields;
    if (field) context.report('JMX028', path, prop, { kind: 'objProp', element, field: field.name, twice: false });
    return;
  }
  const validate = compiled['object'] as Compiled;
  if (validate(prop)) return;
  for (const { keyword, instancePath, params } of validate.errors ?? []) {
    const field = prop.fields[Number(/^\/fields\/(\d+)/.exec(instancePath)?.[1])];
    if (!field) {
      reportUnknownClass(prop.valueClass, { element: `${prop.name} of ${element}`, path }, prop, context);
      return;
    }
    const property = `${prop.name}.${field.name}`;
    if (keyword === 'discriminator') {
      context.report('JMX028', path, prop, { kind: 'objProp', element, field: property, twice: false });
    } else if (params['type'] === 'integer' && decodeWhole(String(field.value)) === undefined) {
      context.report('JMX027', path, prop, { element, property, value: String(field.value) });
    } else {
      const expected = `a ${String(params['type'])}`;
      context.report('JMX025', path, prop, { element, property, value: String(field.value), expected });
    }
  }
}
