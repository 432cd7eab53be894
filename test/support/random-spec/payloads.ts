import { type Context, type Json, nextNumber, type Scope } from './context.ts';
import { reference, withReferences } from './references.ts';
import { bodyText } from './texts.ts';

const SCHEMA = JSON.stringify({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string', minLength: 1 } },
});

type Wanted = {
  /** For WebSocket messages, which have no headers to say so, compression is out. */
  readonly mayBeCompressed: boolean;
  readonly invalid: boolean;
};

/** Name of a payload made for one step. */
export function payloadName(context: Context, scope: Scope, wanted: Wanted): string {
  const { draw, payloads, plainPayloads } = context;
  const name = `payload-${nextNumber(context)}`;
  if (wanted.invalid) {
    payloads[name] = { json: { text: 'no id' }, schema: schemaFile(context), 'expect-invalid': true };
    return name;
  }
  const plain = draw.chance(0.4);
  payloads[name] = {
    ...content(context, scope, name, plain),
    ...(plain && wanted.mayBeCompressed ? draw.optional('gzip', () => draw.chance(0.6)) : {}),
    ...draw.optional('expect-invalid', () => false, 0.2),
  };
  if (plain) plainPayloads.push(name);
  return name;
}

function content(context: Context, scope: Scope, name: string, plain: boolean): Json {
  const { draw } = context;
  const text = () =>
    plain ? bodyText(draw).replaceAll('$${', '{') : withReferences(context, scope, () => bodyText(draw));
  const document = (): Json => ({
    id: plain ? 'fixed' : `id-${reference(context, scope)}`,
    text: text(),
    nested: { list: [1, 2.5, true, null, text()], 'key with "quotes"': {} },
  });
  const schema = () => draw.optional('schema', () => schemaFile(context));
  const contentType = (type: string) => draw.optional('contentType', () => type);
  switch (draw.pick(['json', 'text', 'json-file', 'text-file'])) {
    case 'json':
      return { json: document(), ...schema(), ...contentType('application/vnd.example+json') };
    case 'text':
      return { text: text(), ...contentType('text/plain;charset=UTF-8') };
    case 'json-file':
      context.files[`bodies/${name}.json`] = JSON.stringify(document(), null, 2);
      return { file: `bodies/${name}.json`, ...schema(), ...contentType('application/json') };
    default:
      context.files[`${name}.txt`] = text();
      return { file: `${name}.txt`, ...contentType('text/csv') };
  }
}

function schemaFile(context: Context): string {
  context.files['body.schema.json'] = SCHEMA;
  return 'body.schema.json';
}
