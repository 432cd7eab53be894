/**
 * Which parts of a JSON Schema a set of values reaches: every branch of every union, every enumerated value, both
 * booleans, every optional property present and absent. Paths name the definition, not the way to it.
 */
export type Schema = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asSchema = (value: unknown): Schema => (isObject(value) ? value : {});

type Place = { readonly schema: Schema; readonly path: string };

/** Follows `$ref`; a definition's own name is the path from there on. */
function at(root: Schema, schema: Schema, path: string): Place {
  const ref = schema['$ref'];
  if (typeof ref !== 'string') return { schema, path };
  const name = ref.replace('#/$defs/', '');
  return at(root, asSchema(asSchema(root['$defs'])[name]), name);
}

const tagsOf = (branch: Schema, tag: string): readonly unknown[] => {
  const described = asSchema(asSchema(branch['properties'])[tag]);
  return Array.isArray(described['enum']) ? described['enum'] : [described['const']];
};

const branchesOf = (schema: Schema): readonly Schema[] =>
  Array.isArray(schema['oneOf']) ? schema['oneOf'].map(asSchema) : [];

const discriminator = (schema: Schema): string => String(asSchema(schema['discriminator'])['propertyName']);

const scalarsOf = (schema: Schema): readonly unknown[] =>
  Array.isArray(schema['enum']) ? schema['enum'] : schema['type'] === 'boolean' ? [true, false] : [];

/** Everything a value could reach. */
export function reachable(root: Schema): ReadonlySet<string> {
  const found = new Set<string>();
  const visited = new Set<Schema>();
  const visit = (schema: Schema, path: string): void => {
    const place = at(root, schema, path);
    if (visited.has(place.schema)) return;
    visited.add(place.schema);
    for (const branch of branchesOf(place.schema)) {
      const tag = discriminator(place.schema);
      for (const value of tagsOf(at(root, branch, '').schema, tag)) found.add(`${place.path} ${tag}=${value}`);
      visit(branch, place.path);
    }
    for (const value of scalarsOf(place.schema)) found.add(`${place.path} = ${JSON.stringify(value)}`);
    const required = Array.isArray(place.schema['required']) ? place.schema['required'] : [];
    for (const [key, property] of Object.entries(asSchema(place.schema['properties']))) {
      if (!required.includes(key)) {
        found.add(`${place.path}.${key} present`);
        found.add(`${place.path}.${key} absent`);
      }
      visit(asSchema(property), `${place.path}.${key}`);
    }
    if (isObject(place.schema['additionalProperties'])) visit(place.schema['additionalProperties'], `${place.path}.*`);
    if (isObject(place.schema['items'])) visit(place.schema['items'], `${place.path}[]`);
  };
  visit(root, '#');
  return found;
}

/** What these values reached. Values must satisfy the schema. */
export function reached(root: Schema, values: Iterable<unknown>): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (schema: Schema, path: string, value: unknown): void => {
    const place = at(root, schema, path);
    const branches = branchesOf(place.schema);
    if (branches.length > 0 && isObject(value)) {
      const tag = discriminator(place.schema);
      found.add(`${place.path} ${tag}=${value[tag]}`);
      const branch = branches.find((one) => tagsOf(at(root, one, '').schema, tag).includes(value[tag]));
      if (branch !== undefined) visit(branch, place.path, value);
    }
    if (scalarsOf(place.schema).includes(value)) found.add(`${place.path} = ${JSON.stringify(value)}`);
    if (isObject(value)) visitObject(place, value);
    const items = place.schema['items'];
    if (Array.isArray(value) && isObject(items)) for (const item of value) visit(items, `${place.path}[]`, item);
  };
  const visitObject = (place: Place, value: Schema): void => {
    const properties = asSchema(place.schema['properties']);
    for (const key of Object.keys(properties)) {
      found.add(`${place.path}.${key} ${key in value ? 'present' : 'absent'}`);
      if (key in value) visit(asSchema(properties[key]), `${place.path}.${key}`, value[key]);
    }
    const rest = place.schema['additionalProperties'];
    if (!isObject(rest)) return;
    for (const [key, one] of Object.entries(value)) if (!(key in properties)) visit(rest, `${place.path}.*`, one);
  };
  for (const value of values) visit(root, '#', value);
  return found;
}
