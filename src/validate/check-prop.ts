import { suggest } from '../diagnostics/suggest.ts';
import { decodeWhole } from '../jmx/java-text.ts';
import type { ElementProp, JmxProp, ObjectProp } from '../jmx/tree.ts';
import type { CheckContext, Place } from './check-context.ts';
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
  place: Place,
  context: CheckContext,
): void {
  for (const prop of props) {
    const path = `${place.path}/${prop.name}`;
    const rule = rules === undefined ? 'anything' : Object.hasOwn(rules, prop.name) ? rules[prop.name] : undefined;
    if (rules !== undefined && rule === undefined) {
      const suggestions = suggest(prop.name, suggestible(rules));
      context.report('JMX022', path, prop, { element: place.element, property: prop.name, suggestions });
      checkValue(prop, 'anything', { element: place.element, path }, context);
    } else {
      checkValue(prop, rule ?? 'anything', { element: place.element, path }, context);
    }
  }
}

function checkValue(prop: JmxProp, rule: ValueRule, place: Place, context: CheckContext): void {
  const { element, path } = place;
  const expected = kindsOf(rule);
  if (!expected.includes(prop.kind)) {
    context.report('JMX023', path, prop, { element, property: prop.name, kind: prop.kind, expected });
    return;
  }
  switch (prop.kind) {
    case 'collectionProp':
    case 'mapProp':
      for (const item of prop.items) checkValue(item, 'anything', { element, path: `${path}/${item.name}` }, context);
      return;
    case 'elementProp':
      checkEmbedded(prop, place, context);
      return;
    case 'objProp':
      checkObject(prop, place, context);
      return;
    default:
      checkScalar(prop.name, prop, rule, place, context);
  }
}

function checkEmbedded(prop: ElementProp, place: Place, context: CheckContext): void {
  const pinned = rulesOf(prop.elementType);
  const element = `${prop.name || prop.elementType} of ${place.element}`;
  const inside = { element, path: place.path };
  if (!pinned) reportUnknownClass(prop.elementType, inside, prop, context);
  checkProps(prop.props, pinned ?? foreignRulesOf(prop.elementType), inside, context);
}

function checkScalar(
  property: string,
  prop: Exclude<JmxProp, { kind: 'collectionProp' | 'mapProp' | 'elementProp' | 'objProp' }>,
  rule: ValueRule,
  { element, path }: Place,
  context: CheckContext,
): void {
  const value = String(prop.value);
  if (typeof rule !== 'string') {
    // The empty text stands for the default; an expression has its value at run time.
    const legal = value === '' || rule.includes(value) || value.includes('${');
    if (!legal) context.report('JMX024', path, prop, { element, property, value, allowed: rule });
    return;
  }
  const validate = compiled[rule];
  if (!validate || validate(prop)) return;
  if (rule === 'switch') context.report('JMX026', path, prop, { element, property, value });
  else {
    const expected = EXPECTED[rule] ?? `a value of ${prop.kind}`;
    context.report('JMX025', path, prop, { element, property, value, expected });
  }
}

/** No value at all, or a plain text: JMeter takes both for an object that says nothing. */
const TEXT_CLASSES: readonly string[] = ['', 'string', 'java.lang.String'];

function checkObject(prop: ObjectProp, { element, path }: Place, context: CheckContext): void {
  if (TEXT_CLASSES.includes(prop.valueClass)) return;
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
