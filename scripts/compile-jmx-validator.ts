/**
 * Writes src/validate/generated/*: the schema of plans in a form that loads in milliseconds. All of it compiled by ajv
 * is 2.3 MB of code; so the dispatch (element by tag, property by name) becomes a table, and ajv compiles the rules for
 * values, which all elements share. test/validate/schema.test.ts holds the result against ajv on the whole schema.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { writeGenerated } from './write-generated.ts';

/** `when` of src/jmx/catalogue-schema.ts: the rule for the properties with these names. */
type Branch = {
  readonly if: { readonly properties: { readonly name: { readonly enum: readonly string[] } } };
  readonly then:
    | { readonly $ref: string }
    | { readonly properties: { readonly value: { readonly anyOf: readonly [{ readonly enum: readonly string[] }] } } };
};
type Definition = {
  readonly properties?: { readonly tag?: { readonly enum: readonly string[] } };
  readonly items?: { readonly allOf: readonly Branch[] };
};

const VALUE_RULES = ['whole', 'decimal', 'switch', 'text', 'object'];
const root = fileURLToPath(new URL('..', import.meta.url));
const generated = `${root}src/validate/generated/`;
const header = '// Generated from schemas/jmx-5.6.3.schema.json by `npm run generate`; not to be edited.\n';
const schema = JSON.parse(readFileSync(`${root}schemas/jmx-5.6.3.schema.json`, 'utf8')) as {
  readonly $defs: Readonly<Record<string, Definition>>;
};

const names: Record<string, string> = {};
const elements: Record<string, Record<string, string | readonly string[]>> = {};
for (const [tag, definition] of Object.entries(schema.$defs)) {
  const props = schema.$defs[`${tag}.props`];
  if (!props?.items) continue;
  for (const name of definition.properties?.tag?.enum ?? []) names[name] = tag;
  elements[tag] = Object.fromEntries(props.items.allOf.flatMap(rulesOf));
}

function rulesOf({ if: { properties }, then: rule }: Branch): [string, string | readonly string[]][] {
  const value = '$ref' in rule ? rule.$ref.replace('#/$defs/', '') : rule.properties.value.anyOf[0].enum;
  return properties.name.enum.map((name) => [name, value]);
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
  `${header}export const ELEMENT_RULES: unknown = JSON.parse(\n  ${JSON.stringify(JSON.stringify({ names, elements }))},\n);\n`,
);
writeGenerated(`${generated}value-rules.ts`, `// @ts-nocheck\n${header}${code.trim()}\n`);
