import { compile, type JSONSchema } from 'json-schema-to-typescript';

/**
 * TypeScript types of a schema. Every `$defs` entry becomes one named type: a `$ref` that has a description of its own
 * beside it would otherwise become a numbered copy (`Retry1`, `Retry2`).
 */
export async function typesSource(schema: Record<string, unknown>, name: string): Promise<string> {
  const source = await compile(withNamedReferences(schema) as JSONSchema, name, {
    additionalProperties: false,
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 120, trailingComma: 'all' },
  });
  // the compiler names the definition each type comes from, which the type's own name says
  return source
    .replace(/^ \* This interface was referenced by .*\n \* via the `definition` .*\n(?: \*\n)?/gm, '')
    .replace(/^ \*\n(?= \*\/)/gm, '')
    .replace(/^\/\*\*\n \*\/\n/gm, '');
}

function withNamedReferences(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNamedReferences);
  if (node === null || typeof node !== 'object') return node;
  const schema = node as Record<string, unknown>;
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    return { tsType: typeName(reference), ...(schema['description'] ? { description: schema['description'] } : {}) };
  }
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => key !== 'discriminator' && key !== 'propertyNames')
      .map(([key, value]) => [key, withNamedReferences(value)]),
  );
}

const typeName = (reference: string): string => {
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  return name.slice(0, 1).toUpperCase() + name.slice(1);
};
