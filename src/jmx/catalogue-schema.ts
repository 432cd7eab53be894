import type { CatalogueElement, ElementCatalogue } from './element-catalogue.ts';
import type { JmxKind } from './tree.ts';

type Schema = Readonly<Record<string, unknown>>;

const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const propsOf = (tag: string): string => `${tag}.props`;
const embedded = (tag: string): string => `${tag}.embedded`;

/** Text that contains this is evaluated at run time, so its value is not known here. */
const expression = String.raw`\$\{`;
/** What `Integer.parseInt` takes; JMeter reads anything else as 0, the empty text on purpose. */
const wholeText = { type: 'string', pattern: `^([-+]?[0-9]+)?$|${expression}` };
const decimalText = {
  type: 'string',
  pattern: String.raw`^\s*([-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?[fFdD]?)?\s*$|${expression}`,
};
/** `Boolean.parseBoolean` takes any other word for false. */
const switchText = { type: 'string', pattern: `^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])?$|${expression}` };
const int32 = { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };

/** A scalar property of one kind. */
const scalar = (kind: JmxKind, value: Schema): Schema => ({
  properties: { kind: { const: kind }, name: { type: 'string' }, value },
  required: ['kind', 'name', 'value'],
  additionalProperties: false,
});
const int = scalar('intProp', int32);
const long = scalar('longProp', { type: 'integer' });
const bool = scalar('boolProp', { type: 'boolean' });
const decimals = [scalar('doubleProp', { type: 'number' }), scalar('FloatProperty', { type: 'number' })];

const oneOf = (discriminator: string, branches: readonly Schema[]): Schema => ({
  type: 'object',
  properties: { [discriminator]: { type: 'string' } },
  required: [discriminator],
  discriminator: { propertyName: discriminator },
  oneOf: branches,
});

const items = (kind: JmxKind): Schema => ({
  properties: { kind: { const: kind }, name: { type: 'string' }, items: { type: 'array', items: ref('anything') } },
  required: ['kind', 'name', 'items'],
  additionalProperties: false,
});

const attributes = {
  guiclass: { type: 'string' },
  testclass: { type: 'string' },
  testname: { type: 'string' },
  enabled: { type: 'boolean' },
  props: { type: 'array' },
};
/** What every node of the tree has; an element inside a property may lack all of it but its properties. */
const nodeAttributes = {
  type: 'object',
  properties: { ...attributes, children: { type: 'array' } },
  required: ['guiclass', 'testclass', 'testname', 'props', 'children'],
};

/** Tags and class names under which JMeter loads an element: its aliases, its class and older names of that. */
function namesOf(element: CatalogueElement, catalogue: ElementCatalogue): readonly string[] {
  const current = (name: string): string => catalogue.renamedClasses[name] ?? name;
  const aliases = Object.entries(catalogue.aliases).filter(([, name]) => current(name) === element.class);
  // `class|panel` renames one class where it comes with one panel: no name of its own.
  const older = Object.entries(catalogue.renamedClasses).filter(
    ([old, name]) => name === element.class && !old.includes('|'),
  );
  return [...new Set([...aliases.map(([alias]) => alias), element.class, ...older.map(([name]) => name)])];
}

const embeddedElement = (catalogue: ElementCatalogue): Schema => ({
  type: 'object',
  properties: {
    kind: { const: 'elementProp' },
    name: { type: 'string' },
    elementType: { type: 'string' },
    ...attributes,
  },
  required: ['kind', 'name', 'elementType', 'props'],
  discriminator: { propertyName: 'elementType' },
  oneOf: Object.keys(catalogue.elements).map((tag) => ref(embedded(tag))),
});

function embeddedObject(catalogue: ElementCatalogue): Schema {
  const branches = Object.entries(catalogue.objects).map(([valueClass, fields]) => ({
    properties: {
      kind: { const: 'objProp' },
      name: { type: 'string' },
      valueClass: { enum: [valueClass, catalogue.aliases[valueClass] ?? valueClass] },
      fields: {
        type: 'array',
        items: oneOf(
          'name',
          Object.entries(fields).map(([name, type]) => ({
            properties: { name: { const: name }, value: { type } },
            required: ['value'],
          })),
        ),
      },
    },
    required: ['kind', 'name', 'valueClass', 'fields'],
  }));
  return oneOf('valueClass', branches);
}

/** What a property may be, by the name under which `valueRule` chooses it. */
const valueRules = (catalogue: ElementCatalogue): Readonly<Record<string, Schema>> => ({
  whole: oneOf('kind', [scalar('stringProp', wholeText), int, long]),
  decimal: oneOf('kind', [scalar('stringProp', decimalText), int, long, ...decimals]),
  switch: oneOf('kind', [scalar('stringProp', switchText), bool]),
  text: oneOf('kind', [scalar('stringProp', { type: 'string' }), int, long, bool, ...decimals]),
  collection: oneOf('kind', [items('collectionProp')]),
  map: oneOf('kind', [items('mapProp')]),
  element: embeddedElement(catalogue),
  object: embeddedObject(catalogue),
  legacy: ref('anything'),
  anything: oneOf('kind', [
    scalar('stringProp', { type: 'string' }),
    int,
    long,
    bool,
    ...decimals,
    items('collectionProp'),
    items('mapProp'),
    { properties: { kind: { const: 'elementProp' } }, ...ref('element') },
    { properties: { kind: { const: 'objProp' } }, ...ref('object') },
  ]),
});

const structured: Partial<Record<JmxKind, string>> = {
  collectionProp: 'collection',
  mapProp: 'map',
  elementProp: 'element',
  objProp: 'object',
};

/**
 * The rule for a property from the kinds with which the class reads it. JMeter converts between scalar kinds, so a
 * `stringProp` stands for every scalar; what its text may be follows from the most demanding reader.
 */
function valueRule(kinds: readonly JmxKind[]): string {
  const structures = kinds.map((kind) => structured[kind]).filter((rule) => rule !== undefined);
  if (structures.length > 0) return structures.length === 1 && kinds.length === 1 ? (structures[0] ?? '') : 'anything';
  const has = (...wanted: readonly JmxKind[]): boolean => kinds.some((kind) => wanted.includes(kind));
  const numeric = has('intProp', 'longProp', 'doubleProp', 'FloatProperty');
  if (numeric && has('boolProp')) return 'text';
  if (numeric) return has('doubleProp', 'FloatProperty') ? 'decimal' : 'whole';
  if (has('boolProp')) return 'switch';
  return kinds.length > 0 ? 'text' : 'anything';
}

/** The properties of one element that fall under the same rule. */
type Group = { readonly names: readonly string[]; readonly rule: Schema };

const closedText = (values: readonly string[]): Schema => ({
  type: 'object',
  properties: {
    kind: { const: 'stringProp' },
    // The empty text stands for the default.
    value: { type: 'string', anyOf: [{ enum: ['', ...values] }, { pattern: expression }] },
  },
  required: ['kind', 'value'],
});

function groups({ properties, legacy }: CatalogueElement): readonly Group[] {
  // Every element may carry comments.
  const named: Record<string, string[]> = { text: ['TestPlan.comments'] };
  if (legacy.length > 0) named['legacy'] = [...legacy];
  const closed: Group[] = [];
  for (const [name, { kinds, values, choice }] of Object.entries(properties)) {
    const rule = choice ? 'text' : valueRule(kinds);
    if (values !== undefined && rule === 'text' && !choice) closed.push({ names: [name], rule: closedText(values) });
    else named[rule] = [...(named[rule] ?? []), name];
  }
  return [...Object.entries(named).map(([rule, names]): Group => ({ names, rule: ref(rule) })), ...closed];
}

function elementDefinitions(tag: string, element: CatalogueElement, catalogue: ElementCatalogue): [string, Schema][] {
  const names = { enum: namesOf(element, catalogue) };
  const props = ref(propsOf(tag));
  const found = groups(element);
  // A branch of its own per group, not per property: compiled validators stay a third as long.
  const groupName = (index: number): string => `${propsOf(tag)}.${index}`;
  return [
    [tag, { type: 'object', properties: { tag: names, props }, required: ['tag'], ...ref('nodeAttributes') }],
    [embedded(tag), { type: 'object', properties: { elementType: names, props }, required: ['elementType'] }],
    [
      propsOf(tag),
      {
        type: 'array',
        items: oneOf(
          'name',
          found.map((_, index) => ref(groupName(index))),
        ),
      },
    ],
    ...found.map(({ names: members, rule }, index): [string, Schema] => [
      groupName(index),
      { type: 'object', properties: { name: { enum: members } }, allOf: [rule] },
    ]),
  ];
}

/**
 * The JSON Schema (2020-12) of plans for one JMeter, over the JSON form of `tree.ts`. The root is a whole plan;
 * `#/$defs/<tag>` is one element with its properties but without its children, for validators that walk the tree
 * themselves. Ajv needs `discriminator: true`.
 */
export function catalogueSchema(catalogue: ElementCatalogue): Schema {
  const elements = Object.entries(catalogue.elements);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `jmx-${catalogue.jmeter}.schema.json`,
    title: `JMeter ${catalogue.jmeter} test plan`,
    description: 'Generated from the classes of the engine: every element with its property names, kinds and values.',
    ...ref('node'),
    $defs: {
      node: {
        type: 'object',
        properties: { tag: { type: 'string' }, children: { type: 'array', items: ref('node') } },
        required: ['tag'],
        discriminator: { propertyName: 'tag' },
        oneOf: elements.map(([tag]) => ref(tag)),
      },
      nodeAttributes,
      ...valueRules(catalogue),
      ...Object.fromEntries(elements.flatMap(([tag, element]) => elementDefinitions(tag, element, catalogue))),
    },
  };
}
