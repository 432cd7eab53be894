/**
 * Writes src/validate/generated/*: the schema of plans in a form that loads in milliseconds. All of it compiled by ajv
 * is 2.3 MB of code; so the dispatch (element by tag, property by name) becomes a table, and ajv compiles the rules for
 * values, which all elements share. test/validate/schema.test.ts holds the result against ajv on the whole schema.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { ElementCatalogue } from '../src/jmx/element-catalogue.ts';
import { writeGenerated } from './write-generated.ts';

/** The parts of the schema's shape that this script relies on; it stops when they are not there. */
type Definition = {
  readonly properties?: {
    readonly tag?: { readonly enum: readonly string[] };
    readonly name?: { readonly enum: readonly string[] };
  };
  /** `<tag>.props`: one branch per group of properties under the same rule. */
  readonly items?: { readonly oneOf: readonly { readonly $ref: string }[] };
  /** Such a branch: the rule by name, or a list of all legal texts. */
  readonly allOf?: readonly [
    | { readonly $ref: string }
    | { readonly properties: { readonly value: { readonly anyOf: readonly [{ readonly enum: readonly string[] }] } } },
  ];
};

const VALUE_RULES = ['whole', 'decimal', 'switch', 'text', 'object'];
const root = fileURLToPath(new URL('..', import.meta.url));
const generated = `${root}src/validate/generated/`;
const header = '// Generated from schemas/jmx-5.6.3.schema.json by `npm run generate`; not to be edited.\n';
const schema = JSON.parse(readFileSync(`${root}schemas/jmx-5.6.3.schema.json`, 'utf8')) as {
  readonly $defs: Readonly<Record<string, Definition>>;
};

const catalogue = JSON.parse(
  readFileSync(`${root}src/jmx/generated/element-catalogue.json`, 'utf8'),
) as ElementCatalogue;

const resolve = ($ref: string): Definition => schema.$defs[$ref.replace('#/$defs/', '')] ?? missing($ref);
const missing = (what: string): never => {
  throw new Error(`the schema of plans has another shape: ${what}`);
};

/** The dispatch; a set of property names is written once where elements share it. */
type Packed = {
  /** Tags and class names under which an element loads, beside its own tag. */
  readonly names: Record<string, readonly string[]>;
  readonly sets: (readonly [rule: string | readonly string[], names: readonly string[]])[];
  /** Tag → sets of properties. */
  readonly elements: Record<string, readonly number[]>;
};

const packed: Packed = { names: {}, sets: [], elements: {} };
const setIndices = new Map<string, number>();
for (const [key, { items }] of Object.entries(schema.$defs)) {
  const tag = key.replace(/\.props$/, '');
  if (tag === key || !items) continue;
  const names = resolve(tag).properties?.tag?.enum ?? missing(`${tag} has no names`);
  const others = names.filter((name) => name !== tag);
  if (others.length > 0) packed.names[tag] = others;
  packed.elements[tag] = items.oneOf.map(({ $ref }) => setIndex(ruleSet($ref)));
}

function ruleSet($ref: string): Packed['sets'][number] {
  const { properties, allOf } = resolve($ref);
  const rule = allOf?.[0] ?? missing(`${$ref} has no rule`);
  const value = '$ref' in rule ? rule.$ref.replace('#/$defs/', '') : rule.properties.value.anyOf[0].enum;
  return [value, properties?.name?.enum ?? missing(`${$ref} has no properties`)];
}

function setIndex(set: Packed['sets'][number]): number {
  const key = JSON.stringify(set);
  const index = setIndices.get(key) ?? packed.sets.push(set) - 1;
  setIndices.set(key, index);
  return index;
}

/** Artifact → its plugin and the tags of its elements, where the pinned engine does not have them. */
const foreign: Record<string, { readonly plugin: string | null; readonly tags: string[] }> = {};
/** JMeter → tags it was the first to know. */
const since: Record<string, string[]> = {};
for (const [tag, element] of Object.entries(catalogue.elements)) {
  if (!element.pinned) {
    foreign[element.artifact] ??= { plugin: element.plugin, tags: [] };
    foreign[element.artifact]?.tags.push(tag);
  }
  if (element.since !== undefined) since[element.since] = [...(since[element.since] ?? []), tag];
}

const ajv = new Ajv2020({
  allErrors: true,
  discriminator: true,
  messages: false,
  code: { source: true, esm: true, lines: true },
});
for (const rule of VALUE_RULES) ajv.addSchema({ ...schema.$defs[rule], $id: rule });
const code = standaloneCode.default(ajv, Object.fromEntries(VALUE_RULES.map((rule) => [`${rule}Rule`, rule])));
if (/require\(/.test(code)) throw new Error('the compiled rules need parts of ajv at run time');

mkdirSync(generated, { recursive: true });
writeGenerated(
  `${generated}element-rules.ts`,
  `${header}export const ELEMENT_RULES: unknown = JSON.parse(\n  ${JSON.stringify(JSON.stringify({ ...packed, foreign, since }))},\n);\n`,
);
writeGenerated(`${generated}value-rules.ts`, `// @ts-nocheck\n${header}${code.trim()}\n`);
