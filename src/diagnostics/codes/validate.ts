import { listed } from '../suggest.ts';
import { defineCode } from './define.ts';

type Suggestions = { readonly suggestions: readonly string[] };

const orSuggest = ({ suggestions }: Suggestions, otherwise: string): string =>
  suggestions.length > 0 ? `did you mean ${listed(suggestions, 'or')}?` : otherwise;

/** Findings about what steers `validate`: comments in plans, its configuration, the baseline, and the engine's opinion. */
export const validateCodes = {
  VAL001: defineCode<{ readonly directive: string }>({
    severity: 'warning',
    message: ({ directive }) => `"${directive}" gives no reason, so nothing is ignored`,
    hint: ({ directive }) => `write why, on the same line: ${directive} agreed with the owner of the target`,
  }),
  VAL002: defineCode<{ readonly rule: string; readonly directive: string }>({
    severity: 'info',
    message: ({ rule, directive }) => `"${directive}" ignores ${rule}, which finds nothing here`,
    hint: () => 'remove it, or it will hide the next mistake',
  }),
  VAL003: defineCode<{ readonly directive: string; readonly rule: string } & Suggestions>({
    severity: 'warning',
    message: ({ directive, rule }) =>
      rule === '' ? `"${directive}" names no rule` : `"${directive}" names ${rule}, and there is no such rule`,
    hint: (args) => orSuggest(args, '`loadwright rules` lists the rules'),
  }),
  VAL004: defineCode<{ readonly code: string; readonly directive: string }>({
    severity: 'warning',
    message: ({ code, directive }) =>
      `"${directive}" cannot make JMeter load the plan: ${code} stands for what it refuses`,
    hint: () => 'mend the plan; only findings of rules and warnings can be ignored',
  }),
  VAL010: defineCode<{ readonly problem: string }>({
    severity: 'error',
    message: ({ problem }) => `the configuration is no JSON: ${problem}`,
  }),
  VAL011: defineCode<{ readonly key: string; readonly known: readonly string[] } & Suggestions>({
    severity: 'error',
    message: ({ key, known }) =>
      `the configuration has no key ${JSON.stringify(key)}; keys are ${listed(known, 'and')}`,
    hint: (args) => orSuggest(args, 'remove it'),
  }),
  VAL012: defineCode<{ readonly key: string; readonly found: string; readonly expected: string } & Suggestions>({
    severity: 'error',
    message: ({ key, found, expected }) => `${key} is ${found}, expected ${expected}`,
    hint: (args) => orSuggest(args, '') || undefined,
  }),
  VAL013: defineCode<{ readonly rule: string } & Suggestions>({
    severity: 'error',
    message: ({ rule }) => `there is no rule ${rule}`,
    hint: (args) => orSuggest(args, '`loadwright rules` lists the rules'),
  }),
  VAL014: defineCode<{ readonly code: string }>({
    severity: 'error',
    message: ({ code }) => `${code} stands for what JMeter refuses and cannot be set`,
    hint: () => 'remove it from the configuration; for classes of an installed plugin name that in "plugins"',
  }),
  VAL020: defineCode<{ readonly problem: string }>({
    severity: 'error',
    message: ({ problem }) => `this is no baseline: ${problem}`,
    hint: () => 'write it again with --write-baseline',
  }),
  VAL021: defineCode<{ readonly count: number }>({
    severity: 'info',
    message: ({ count }) =>
      `${count} ${count === 1 ? 'finding of the baseline is' : 'findings of the baseline are'} gone`,
    hint: () => 'write it again with --write-baseline, so that they stay gone',
  }),
  VAL030: defineCode<{ readonly cause: string; readonly path: string | undefined }>({
    severity: 'error',
    message: ({ cause, path }) =>
      `JMeter itself does not load the plan: ${cause}${path === undefined ? '' : ` at ${path}`}`,
    hint: () => 'no check here has seen that; please report it with the plan',
  }),
  VAL031: defineCode<{ readonly codes: readonly string[] }>({
    severity: 'warning',
    message: ({ codes }) => `JMeter itself loads the plan, against ${codes.join(', ')}`,
    hint: () => 'that engine has plugins or classes that the checks do not know, or a check is wrong: please report it',
  }),
  VAL040: defineCode<{ readonly errors: number }>({
    severity: 'warning',
    message: ({ errors }) =>
      `the file stays as it is: it has ${errors === 1 ? 'an error' : `${errors} errors`}, and what JMeter does not load cannot be rewritten`,
  }),
} as const;
