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
  const { compileSchema } = await import('./compile-schema.ts');
  return (schema) => {
    const check = compileSchema(schema);
    return (body) => {
      const value = parse(body);
      return value === undefined ? 'the body is not JSON' : check(value);
    };
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
