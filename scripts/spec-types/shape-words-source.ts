/**
 * What messages about a wrong shape need from the schema, by schema path: the property names of an object (for
 * "did you mean"), the tags of a union, and what a text with a pattern is in words.
 */
export function shapeWordsSource(schema: Record<string, unknown>): string {
  const keys: Record<string, readonly string[]> = {};
  const tags: Record<string, readonly string[]> = {};
  const words: Record<string, string> = {};
  const definitions = schema['$defs'] as Record<string, Record<string, unknown>>;

  const visit = (node: unknown, path: string): void => {
    if (node === null || typeof node !== 'object') return;
    const { properties, pattern, description, propertyNames, discriminator, oneOf } = node as Record<string, unknown>;
    if (properties && !Array.isArray(node)) keys[path] = Object.keys(properties);
    if (typeof pattern === 'string' && typeof description === 'string') words[path] = description;
    const named = (propertyNames as { $ref?: string } | undefined)?.$ref;
    if (named) words[`${path}/propertyNames`] = String(definitions[named.slice('#/$defs/'.length)]?.['description']);
    if (discriminator && Array.isArray(oneOf)) tags[path] = (oneOf as { $ref: string }[]).flatMap(tagsOf);
    for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
  };
  const tagsOf = ({ $ref }: { $ref: string }): readonly string[] => {
    const branch = definitions[$ref.slice('#/$defs/'.length)] as {
      properties: { type: { const?: string; enum?: string[] } };
    };
    const { const: single, enum: several } = branch.properties.type;
    return several ?? (single === undefined ? [] : [single]);
  };
  visit(schema, '#');

  return (
    '\n' +
    constant('keysOf', 'Property names of each object, by schema path.', 'readonly string[]', keys) +
    constant('tagsOf', 'Allowed `type` of each union, by schema path.', 'readonly string[]', tags) +
    constant('wordsOf', 'What each text with a pattern is, by schema path.', 'string', words)
  );
}

const constant = (name: string, comment: string, type: string, value: unknown): string =>
  `/** ${comment} */\nexport const ${name}: Readonly<Record<string, ${type}>> = ${JSON.stringify(value, null, 2)};\n`;
