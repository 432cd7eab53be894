import { didYouMean, listed } from '../../suggest.ts';
import { defineCode } from '../define.ts';

const literalHint = 'for a literal ${ write $${';
type Unresolved = { name: string; known: readonly string[] };

const unresolved = (what: string, where: string) =>
  defineCode<Unresolved>({
    severity: 'error',
    message: ({ name }) => `there is no ${what} ${JSON.stringify(name)}`,
    hint: ({ name, known }) =>
      didYouMean(name, known) ??
      (known.length === 0 ? `declare it in ${where}` : `${where} has ${listed(known.slice(0, 12), 'and')}`),
  });

const unused = (what: string, how: string) =>
  defineCode<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `nothing uses the ${what} ${JSON.stringify(name)}`,
    hint: () => `${how}, or remove it`,
  });

/** Findings about references: `${...}` in texts, and names of limits, data, payloads, phases, workloads. */
export const specReferenceCodes = {
  SPEC050: defineCode<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `the reference ${JSON.stringify(text)} is not closed with }`,
    hint: () => `close it with }, or ${literalHint}`,
  }),
  SPEC051: defineCode<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `the reference ${text} is empty`,
    hint: () => literalHint,
  }),
  SPEC052: defineCode<{ text: string; known: readonly string[] }>({
    severity: 'error',
    message: ({ text }) => `the reference \${${text}} refers to nothing`,
    hint: ({ text, known }) =>
      didYouMean(text, known) ?? `save it in an earlier step, declare it in data or values; ${literalHint}`,
  }),
  SPEC053: defineCode<{ data: string; column: string; columns: readonly string[] }>({
    severity: 'error',
    message: ({ data, column, columns }) =>
      `the data set ${JSON.stringify(data)} has no column ${JSON.stringify(column)}; it has ${listed(columns, 'and')}`,
    hint: ({ column, columns }) => didYouMean(column, columns),
  }),
  SPEC054: unresolved('value', 'values'),
  SPEC055: defineCode<{ form: string }>({
    severity: 'error',
    message: ({ form }) => `\${now.${form}} is not a form of the present time`,
    hint: () => `write \${now.iso} or \${now.epoch-ms}`,
  }),
  SPEC056: unresolved('payload', 'payloads'),
  SPEC057: defineCode<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `the length of the payload ${JSON.stringify(name)} is not known: it has references`,
    hint: () => 'use payload.name.bytes only for payloads without references',
  }),
  SPEC059: defineCode<{ name: string; step: string }>({
    severity: 'error',
    message: ({ name, step }) => `\${${name}} is used in ${JSON.stringify(step)} before any step has saved it`,
    hint: () => 'move the step that saves it in front, within the same workload',
  }),
  SPEC060: defineCode<{ name: string; step: string }>({
    severity: 'warning',
    message: ({ name, step }) =>
      `\${${name}} is used in ${JSON.stringify(step)}, but only some options of a choose step save it`,
    hint: () => 'save it in every option, or move the step into the option',
  }),
  SPEC061: defineCode<{ text: string; form: string }>({
    severity: 'error',
    message: ({ text, form }) => `\${${text}} is not of the form \${${form}}`,
  }),
  SPEC062: defineCode<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `${text} is a JMeter function; a spec's texts are data and call nothing`,
    hint: () => `use values, now, env or property; ${literalHint}`,
  }),
  SPEC063: defineCode<{ text: string; where: string }>({
    severity: 'error',
    message: ({ text, where }) => `${JSON.stringify(text)} has a reference, but ${where} is taken as written`,
    hint: () => 'references are filled in paths, headers, query, bodies and messages',
  }),
  SPEC064: unresolved('limit', 'limits'),
  SPEC065: defineCode<{ name: string; what: string; known: readonly string[] }>({
    severity: 'error',
    message: ({ name, what }) => `there is no step ${JSON.stringify(name)} that ${what}`,
    hint: ({ name, known }) =>
      didYouMean(name, known) ??
      (known.length === 0 ? 'no step of this spec does' : `write ${listed(known.slice(0, 12), 'or')}`),
  }),
  SPEC066: unresolved('data set', 'data'),
  SPEC067: unresolved('phase', 'phases'),
  SPEC068: unresolved('workload', 'workloads'),
  SPEC069: unresolved('parameter', 'parameters'),
  SPEC070: unused('limit', 'name it in the limits of the steps that draw on it'),
  SPEC071: unused('data set', `refer to its columns as \${name.column}`),
  SPEC072: unused('value', `refer to it as \${values.name}`),
  SPEC073: unused('payload', 'give it to a step as its body'),
  SPEC074: unused('parameter', `refer to it as \${parameters.name}`),
  SPEC075: defineCode<{ name: string; what: string }>({
    severity: 'error',
    message: ({ name, what }) =>
      `${JSON.stringify(name)} cannot name a ${what}: references that begin with it mean something else`,
    hint: () => 'choose another name',
  }),
} as const;
