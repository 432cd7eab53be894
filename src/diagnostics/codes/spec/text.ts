import { didYouMean, listed } from '../../suggest.ts';
import { defineCode } from '../define.ts';

/** Findings about a spec's text, and about what is applied to it: variants, settings, parameters. */
export const specTextCodes = {
  SPEC001: defineCode<{ problem: string }>({
    severity: 'error',
    message: ({ problem }) => `not JSON: ${problem}`,
    hint: () => 'a spec is JSON; comments and trailing commas are allowed',
  }),
  SPEC002: defineCode<{ key: string; firstLine: number }>({
    severity: 'error',
    message: ({ key, firstLine }) =>
      `the key ${JSON.stringify(key)} is written twice in this object, first in line ${firstLine}`,
    hint: () => 'remove one of the two, or rename it',
  }),
  SPEC003: defineCode<{ deepest: number }>({
    severity: 'error',
    message: ({ deepest }) => `brackets are nested deeper than ${deepest}`,
    hint: () => 'put a deeply nested body into a payload file',
  }),
  SPEC005: defineCode<{ name: string; known: readonly string[] }>({
    severity: 'error',
    message: ({ name, known }) =>
      `there is no variant ${JSON.stringify(name)}; ${known.length === 0 ? 'the spec has none' : `the spec has ${listed(known, 'and')}`}`,
    hint: ({ name, known }) => didYouMean(name, known),
  }),
  SPEC006: defineCode<{ name: string }>({
    severity: 'error',
    message: ({ name }) =>
      `the variant ${JSON.stringify(name)} patches variants; a variant cannot change other variants`,
    hint: () => 'declare every variant in the spec itself',
  }),
  SPEC007: defineCode<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `--set ${JSON.stringify(text)} is not of the form path=value`,
    hint: () => 'write a dotted path, an equals sign and a value: --set workloads.a.load.rate=5/s',
  }),
  SPEC008: defineCode<{ path: string; part: string; known: readonly string[] }>({
    severity: 'error',
    message: ({ path, part }) => `--set cannot reach ${path}: there is no ${JSON.stringify(part)}`,
    hint: ({ part, known }) =>
      didYouMean(part, known) ??
      (known.length === 0 ? undefined : `what is there: ${listed(known.slice(0, 12), 'and')}`),
  }),
  SPEC009: defineCode<{ path: string; key: string; found: string }>({
    severity: 'error',
    message: ({ path, key, found }) =>
      `--set cannot reach ${JSON.stringify(key)} in ${path || 'the spec'}: that is ${found}`,
    hint: () => 'shorten the path, or set the whole value as JSON',
  }),
  SPEC010: defineCode<{ name: string; known: readonly string[] }>({
    severity: 'error',
    message: ({ name }) => `\${parameters.${name}} refers to a parameter that is not declared`,
    hint: ({ name, known }) =>
      didYouMean(name, known) ?? `declare it: "parameters": { ${JSON.stringify(name)}: "..." }`,
  }),
  SPEC011: defineCode<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `the parameter ${JSON.stringify(name)} refers to a parameter; parameters are plain texts`,
    hint: () => 'write its text out, or use both parameters where they are needed',
  }),
} as const;
