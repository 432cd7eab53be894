import { type Context, type Json, nextNumber, type Scope } from './context.ts';
import { payloadName } from './payloads.ts';
import { withReferences } from './references.ts';
import { bodyText, fieldText } from './texts.ts';

export const BAD_BODY = { mayBeCompressed: false, invalid: true } as const;

export function body(context: Context, scope: Scope): Json {
  const { draw } = context;
  switch (draw.pick(['payload', 'payload', 'form', 'multipart', 'file', 'text'])) {
    case 'payload':
      return { type: 'payload', payload: payloadName(context, scope, { mayBeCompressed: true, invalid: false }) };
    case 'form':
      return { type: 'form', fields: fields(context, scope) };
    case 'multipart':
      return { type: 'multipart', parts: parts(context, scope) };
    case 'file':
      return { type: 'file', file: binaryFile(context), ...draw.optional('contentType', () => 'application/pdf') };
    default: {
      const text = withReferences(context, scope, () => bodyText(draw));
      return { type: 'text', text, ...draw.optional('contentType', () => 'application/xml') };
    }
  }
}

export function fields(context: Context, scope: Scope): Json {
  const { draw } = context;
  const names = draw.some(['name', 'q', 'with space', 'ключ', 'a[b]'], 1);
  return Object.fromEntries(names.map((name) => [name, withReferences(context, scope, () => fieldText(draw))]));
}

function parts(context: Context, scope: Scope): Json {
  const { draw } = context;
  const part = (): Json => {
    if (draw.chance(0.5))
      return { type: 'file', file: binaryFile(context), ...draw.optional('contentType', () => 'video/webm') };
    const text = withReferences(context, scope, () => bodyText(draw));
    return { type: 'text', text, ...draw.optional('contentType', () => 'application/json') };
  };
  return Object.fromEntries(draw.some(['metadata', 'file', 'note'], 1).map((name) => [name, part()]));
}

function binaryFile(context: Context): string {
  const file = `files/upload-${nextNumber(context)}.bin`;
  context.files[file] = 'not really binary \u0001\u0002 "\\';
  return file;
}

/** What a WebSocket step writes. */
export function message(context: Context, scope: Scope): Json {
  const { draw } = context;
  return draw.chance(0.5)
    ? { type: 'text', text: withReferences(context, scope, () => bodyText(draw)) }
    : { type: 'payload', payload: payloadName(context, scope, { mayBeCompressed: false, invalid: false }) };
}
