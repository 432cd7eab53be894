import type { Ajv, ErrorObject, ValidateFunction } from 'ajv';
import { isObject } from '../json.ts';
import { tokensOf } from '../pointer.ts';
import { unknownSample } from '../template/sample.ts';
import { ajvParts } from './load-ajv.ts';

type Checked = { readonly objections: readonly string[] } | { readonly problem: string };

/**
 * What a payload's JSON Schema has against a body, in ajv's words; or why it is no schema. Objections to a value that
 * only the run knows are left out.
 */
export function objectionsOf(schema: unknown, body: unknown): Checked {
  const reader = readerFor(schema);
  let validate: ValidateFunction;
  try {
    validate = reader.compile(schema as object | boolean);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  } finally {
    // the next schema may have the same $id
    reader.removeSchema();
  }
  if (validate(body)) return { objections: [] };
  const errors = (validate.errors ?? []).filter((error) => !isAboutUnknown(error, body));
  return {
    objections: errors.map(({ instancePath, message = 'is refused' }) => `${instancePath || 'the body'} ${message}`),
  };
}

const readers = new Map<string, Ajv>();

function readerFor(schema: unknown): Ajv {
  const draft = isObject(schema) ? String(schema['$schema'] ?? '') : '';
  const part = /draft-0[67]/.test(draft) ? 'draft7' : 'draft2020';
  const known = readers.get(part);
  if (known) return known;
  const { default: Reader } = ajvParts[part];
  const reader = new Reader({
    strict: false,
    allErrors: true,
    logger: false,
    validateSchema: false,
    meta: false,
    // Each validator checks one body, so it is not worth making better.
    code: { optimize: false },
  });
  ajvParts.formats.default(reader);
  readers.set(part, reader);
  return reader;
}

function isAboutUnknown({ instancePath }: ErrorObject, body: unknown): boolean {
  let node = body;
  for (const token of tokensOf(instancePath)) node = (node as Record<string, unknown> | null)?.[token];
  return typeof node === 'string' && node.includes(unknownSample);
}
