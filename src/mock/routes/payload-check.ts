import type { Payload } from '../../spec/scenario.ts';

/** What is wrong with a body; null when nothing is. */
export type BodyCheck = (body: string) => string | null;

/** Makes the check of a payload; null when any body will do. */
export type CheckMaker = (payload: Payload) => BodyCheck | null;

const alwaysWrong: BodyCheck = () => 'the payload is not acceptable';

/** Checks against the payloads' own JSON Schemas. The validator is loaded only when a payload has one. */
export async function payloadChecks(payloads: readonly Payload[]): Promise<CheckMaker> {
  const schemas = payloads.some((payload) => payload.schema !== null);
  const compile = schemas ? await schemaCompiler() : () => null;
  return (payload) => {
    const check = payload.schema === null ? null : compile(payload.schema);
    if (!payload.expectInvalid) return check;
    // Deliberately bad bodies are refused even where the schema is missing or too lax to notice.
    return (body) => check?.(body) ?? alwaysWrong(body);
  };
}

async function schemaCompiler(): Promise<(schema: unknown) => BodyCheck> {
  const [{ Ajv2020 }, { default: formats }] = await Promise.all([import('ajv/dist/2020.js'), import('ajv-formats')]);
  return (schema) => {
    // One validator for each schema: two of them may have the same $id.
    const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false });
    formats.default(ajv);
    const validate = ajv.compile(withoutMetaSchema(schema));
    return (body) => {
      const value = parse(body);
      if (value === undefined) return 'the body is not JSON';
      return validate(value) ? null : ajv.errorsText(validate.errors, { dataVar: 'body' });
    };
  };
}

/** Older drafts name a meta-schema that this validator does not carry; their common keywords mean the same here. */
function withoutMetaSchema(schema: unknown): object | boolean {
  if (typeof schema !== 'object' || schema === null) return schema !== false;
  const { $schema: _, ...rest } = schema as Record<string, unknown>;
  return rest;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
