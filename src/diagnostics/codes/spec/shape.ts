import { didYouMean, listed } from '../../suggest.ts';
import { defineCode } from '../define.ts';

/** Findings about the shape of a spec: what its schema refuses. */
export const specShapeCodes = {
  SPEC020: defineCode<{ key: string; known: readonly string[] }>({
    severity: 'error',
    message: ({ key, known }) =>
      `unknown key ${JSON.stringify(key)}${known.length > 0 && known.length <= 16 ? `; this object can have ${listed(known, 'and')}` : ''}`,
    hint: ({ key, known }) => didYouMean(key, known) ?? 'remove it',
  }),
  SPEC021: defineCode<{ key: string }>({
    severity: 'error',
    message: ({ key }) => `the key ${JSON.stringify(key)} is missing`,
    hint: ({ key }) => `add ${JSON.stringify(key)} here`,
  }),
  SPEC022: defineCode<{ expected: string; found: string; words: string }>({
    severity: 'error',
    message: ({ expected, found, words }) => `${expected} is expected here, not ${found}${words && ` (${words})`}`,
    hint: ({ words, found }) =>
      words && /^(?:a number|-?\d)/.test(found)
        ? 'values have units and stand in quotes, such as "5/s" or "30s"'
        : undefined,
  }),
  SPEC023: defineCode<{ tag: string; found: unknown; allowed: readonly string[] }>({
    severity: 'error',
    message: ({ tag, found, allowed }) =>
      `unknown ${tag} ${JSON.stringify(found)}; one of ${listed(allowed, 'and')} is expected`,
    hint: ({ found, allowed }) => (typeof found === 'string' ? didYouMean(found, allowed) : undefined),
  }),
  SPEC024: defineCode<{ tag: string; allowed: readonly string[] }>({
    severity: 'error',
    message: ({ tag, allowed }) => `this object does not say its ${tag}: ${listed(allowed, 'or')}`,
    hint: ({ tag, allowed }) => `add "${tag}": ${JSON.stringify(allowed[0])}`,
  }),
  SPEC025: defineCode<{ found: unknown; allowed: readonly unknown[] }>({
    severity: 'error',
    message: ({ found, allowed }) => `${JSON.stringify(found)} is not one of ${listed(allowed.map(String), 'and')}`,
    hint: ({ found, allowed }) => (typeof found === 'string' ? didYouMean(found, allowed.map(String)) : undefined),
  }),
  SPEC026: defineCode<{ found: string; words: string }>({
    severity: 'error',
    message: ({ found, words }) => `${JSON.stringify(found)} is not what is expected here: ${words}`,
  }),
  SPEC027: defineCode<{ found: number; bound: string }>({
    severity: 'error',
    message: ({ found, bound }) => `${found} is out of range: it must be ${bound}`,
  }),
  SPEC028: defineCode<{ length: number; bound: string }>({
    severity: 'error',
    message: ({ length, bound }) => `this text has ${length} characters: it must have ${bound}`,
  }),
  SPEC029: defineCode<{ bound: string; what: string }>({
    severity: 'error',
    message: ({ bound, what }) => `too few ${what}: there must be ${bound}`,
  }),
  SPEC030: defineCode<{ first: number; second: number }>({
    severity: 'error',
    message: ({ first, second }) => `items ${first + 1} and ${second + 1} are the same`,
    hint: () => 'remove one of the two',
  }),
  SPEC031: defineCode<{ key: string; words: string }>({
    severity: 'error',
    message: ({ key, words }) => `${JSON.stringify(key)} cannot be a name here: ${words}`,
  }),
} as const;
