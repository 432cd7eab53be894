import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** What is wrong with a value; null when nothing is. */
export type ValueCheck = (value: unknown) => string | null;

/** Compiles a JSON Schema. One validator for each: two of them may have the same $id. */
export function compileSchema(schema: unknown): ValueCheck {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false });
  addFormats.default(ajv);
  const validate = ajv.compile(withoutMetaSchema(schema));
  return (value) => (validate(value) ? null : ajv.errorsText(validate.errors, { dataVar: 'body' }));
}

/** Older drafts name a meta-schema that this validator does not carry; their common keywords mean the same here. */
function withoutMetaSchema(schema: unknown): object | boolean {
  if (typeof schema !== 'object' || schema === null) return schema !== false;
  const { $schema: _, ...rest } = schema as Record<string, unknown>;
  return rest;
}
