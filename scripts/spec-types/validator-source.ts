import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

/**
 * An ajv validator as source text with no dependency. It is TypeScript that is not checked, so that one file serves
 * tsx (from src) and tsc (into dist). Messages are left out: ours are made from keyword, path and params.
 */
export function validatorSource(schema: Record<string, unknown>): string {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    discriminator: true,
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  const bare = withoutTexts(schema) as Record<string, unknown>;
  ajv.addSchema(bare);
  const id = bare['$id'] as string;
  const code = standalone.default(ajv, { validate: id });
  return `// @ts-nocheck\n${runtime}${withoutUnusedSchemas(withFullSchemaPaths(code, functionNames(ajv, id)))
    .replace('"use strict";\n', '')
    .replace(/const (\w+) = require\("ajv\/dist\/runtime\/ucs2length"\)\.default;/g, 'const $1 = codePoints;')
    .replace(/const (\w+) = require\("ajv\/dist\/runtime\/equal"\)\.default;/g, 'const $1 = equal;')}`;
}

/** Stand-ins for ajv's two run-time helpers. `equal` only ever sees scalars here (`uniqueItems` of texts and numbers). */
const runtime = `const codePoints = (text) => [...text].length;
const equal = (a, b) => a === b;
`;

function withoutTexts(node: unknown, isProperties = false): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutTexts(item));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => isProperties || !['title', 'description', 'default'].includes(key))
      .map(([key, value]) => [key, withoutTexts(value, !isProperties && (key === 'properties' || key === '$defs'))]),
  );
}

/** Name of the validation function of each definition, such as `validate21` for `#/$defs/target`. */
function functionNames(ajv: Ajv2020, id: string): ReadonlyMap<string, string> {
  const refs = ajv.getSchema(id)?.schemaEnv?.refs ?? {};
  const names = new Map<string, string>();
  for (const [uri, compiled] of Object.entries(refs)) {
    const name = (compiled as { validateName?: { str: string } }).validateName;
    if (name) names.set(name.str, uri.slice(uri.indexOf('#')));
  }
  return names;
}

/** ajv gives paths from the definition's own root (`#/required`); messages need them from the schema's root. */
function withFullSchemaPaths(code: string, names: ReadonlyMap<string, string>): string {
  return code
    .split(/^(?=function validate\d+\()/m)
    .map((chunk) => {
      const path = names.get(/^function (validate\d+)\(/.exec(chunk)?.[1] ?? '');
      return path ? chunk.replace(/schemaPath:"#\/(?!\$defs\/)/g, `schemaPath:"${path}/`) : chunk;
    })
    .join('');
}

/** ajv prints every subschema as a constant, used or not. */
function withoutUnusedSchemas(code: string): string {
  return code.replace(/^const (schema\d+) = .*;\n/gm, (line, name: string) =>
    code.split(new RegExp(`\\b${name}\\b`)).length > 2 ? line : '',
  );
}
