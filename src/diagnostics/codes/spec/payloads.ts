import { defineCode } from '../define.ts';

/** Findings about payloads. */
export const specPayloadCodes = {
  SPEC140: defineCode<{ found: number }>({
    severity: 'error',
    message: ({ found }) =>
      found === 0
        ? 'this payload has no body: one of file, json and text is needed'
        : 'this payload has several bodies: file, json and text exclude each other',
    hint: () => 'keep exactly one of file, json and text',
  }),
  SPEC141: defineCode<{ name: string; problem: string; near: string }>({
    severity: 'error',
    message: ({ name, problem, near }) =>
      `the payload ${JSON.stringify(name)} is not JSON once samples stand in its references: ${problem}${near && `, near ${JSON.stringify(near)}`}`,
    hint: () => 'correct it, or give it another contentType',
  }),
  SPEC142: defineCode<{ name: string; schema: string; problems: readonly string[] }>({
    severity: 'error',
    message: ({ name, schema, problems }) =>
      `the payload ${JSON.stringify(name)} does not satisfy ${schema}: ${problems.join('; ')}`,
    hint: () => 'correct it; a deliberately bad body says "expect-invalid": true',
  }),
  SPEC143: defineCode<{ path: string; problem: string }>({
    severity: 'error',
    message: ({ path, problem }) => `the schema ${JSON.stringify(path)} is not JSON: ${problem}`,
  }),
  SPEC144: defineCode<{ path: string; problem: string }>({
    severity: 'error',
    message: ({ path, problem }) => `${JSON.stringify(path)} is not a JSON Schema: ${problem}`,
    hint: () => 'draft 2020-12 and draft 7 are understood; everything it refers to must be in the file',
  }),
  SPEC145: defineCode<{ name: string; schema: string }>({
    severity: 'error',
    message: ({ name, schema }) =>
      `the payload ${JSON.stringify(name)} is meant to be invalid, but ${schema} accepts it`,
    hint: () => 'make it invalid, or remove "expect-invalid"',
  }),
  SPEC146: defineCode<{ name: string }>({
    severity: 'error',
    message: ({ name }) =>
      `the payload ${JSON.stringify(name)} is meant to be invalid, but has no schema that could reject it`,
    hint: () => 'add its schema',
  }),
  SPEC147: defineCode<{ name: string }>({
    severity: 'error',
    message: ({ name }) =>
      `the payload ${JSON.stringify(name)} is compressed when the plan is made, and cannot have references`,
    hint: () => 'remove the references, or "gzip"',
  }),
  SPEC148: defineCode<{ name: string; contentType: string }>({
    severity: 'error',
    message: ({ name, contentType }) =>
      `the payload ${JSON.stringify(name)} has a schema, but is ${contentType}, not JSON`,
    hint: () => 'remove the schema, or give it a JSON contentType',
  }),
  SPEC149: defineCode<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `the payload ${JSON.stringify(name)} is compressed and cannot be a text frame`,
    hint: () => 'send a payload without "gzip"',
  }),
} as const;
