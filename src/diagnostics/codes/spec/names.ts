import { defineCode } from '../define.ts';

/** Findings about names of steps and variables, and about characters. */
export const specNameCodes = {
  SPEC080: defineCode<{ name: string; first: string }>({
    severity: 'error',
    message: ({ name, first }) => `another step is called ${JSON.stringify(name)} too (${first})`,
    hint: () => 'give every step a name of its own: results are told apart by it',
  }),
  SPEC081: defineCode<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `the step name ${JSON.stringify(name)} has \${; names are fixed texts`,
    hint: () => 'remove the reference: one name is one line of the results',
  }),
  SPEC082: defineCode<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `the step name ${JSON.stringify(name)} has a line break or tab, or a blank at an end`,
    hint: () => 'write the name in one line without blanks around it',
  }),
  SPEC083: defineCode<{ name: string }>({
    severity: 'error',
    message: ({ name }) =>
      `the step name ${JSON.stringify(name)} means something else in results: "op …" and "token" are rows of the plan's own`,
    hint: () => 'choose another name',
  }),
  SPEC084: defineCode<{ codePoint: number }>({
    severity: 'error',
    message: ({ codePoint }) =>
      `this text has the character U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}, which a plan cannot carry`,
    hint: () => 'remove it; bytes like it can be sent with a body of type file',
  }),
  SPEC085: defineCode<{ name: string; prefix: string }>({
    severity: 'error',
    message: ({ name, prefix }) =>
      `the variable ${JSON.stringify(name)} begins with ${prefix}, as the plan's own variables do`,
    hint: () => 'choose another name',
  }),
} as const;
