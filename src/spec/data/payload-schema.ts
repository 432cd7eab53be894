import { createRequire } from 'node:module';
import type { Ajv, ErrorObject, ValidateFunction } from 'ajv';
import { isObject } from '../json.ts';
import { tokensOf } from '../pointer.ts';
import { unknownSample } from '../template/sample.ts';

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

/** ajv is large, and most specs need none of it: it is loaded when the first schema is met, and kept. */
const require = createRequire(import.meta.url);
const readers = new Map<string, Ajv>();

function readerFor(schema: unknown): Ajv {
  const draft = isObject(schema) ? String(schema['$schema'] ?? '') : '';
  const module = /draft-0[67]/.test(draft) ? 'ajv' : 'ajv/dist/2020.js';
  const known = readers.get(module);
  if (known) return known;
  const { default: Reader } = require(module) as { default: typeof Ajv };
  const { default: addFormats } = require('ajv-formats') as { default: (ajv: Ajv) => void };
  const reader = new Reader({ strict: false, allErrors: true, logger: false, validateSchema: false });
  addFormats(reader);
  readers.set(module, reader);
  return reader;
}

function isAboutUnknown({ instancePath }: ErrorObject, body: unknown): boolean {
  let node = body;
  for (const token of tokensOf(instancePath)) node = (node as Record<string, unknown> | null)?.[token];
  return typeof node === 'string' && node.includes(unknownSample);
}
