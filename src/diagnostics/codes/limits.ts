import { inDigits } from '../in-digits.ts';
import { didYouMean } from '../suggest.ts';
import { defineCode } from './define.ts';

/** Findings about a vendor's list of limits. */
export const limitsCodes = {
  LIM001: defineCode<{ problem: string }>({
    severity: 'error',
    message: ({ problem }) => `not JSON: ${problem}`,
    hint: () => "save the vendor's answer as it comes; several answers stand in one list: [ {…}, {…} ]",
  }),
  LIM002: defineCode<{ key: string; firstLine: number }>({
    severity: 'error',
    message: ({ key, firstLine }) =>
      `the key ${JSON.stringify(key)} is written twice in this object, first in line ${firstLine}`,
    hint: () => 'remove one of the two',
  }),
  LIM003: defineCode<{ found: string }>({
    severity: 'error',
    message: ({ found }) =>
      `this is ${found}; limits stand in an object with a list "entities", in a list of such objects, or in a plain list`,
    hint: () => "save the vendor's whole answer",
  }),
  LIM004: defineCode<{ property: string }>({
    severity: 'error',
    message: ({ property }) => `this limit has no ${JSON.stringify(property)}`,
    hint: () => 'a limit is { "key": "token.rate.per.minute", "namespace": "platform.api", "value": 300 }',
  }),
  LIM005: defineCode<{ property: string; expected: string; found: string }>({
    severity: 'error',
    message: ({ property, expected, found }) => `${JSON.stringify(property)} is ${found}; ${expected} is expected`,
    hint: () => "save the vendor's answer as it comes",
  }),
  LIM006: defineCode<{ key: string; value: number; most: number }>({
    severity: 'error',
    message: ({ key, value, most }) =>
      `${JSON.stringify(key)} is ${value}; a quota of requests is a whole number from 1 to ${inDigits(most)}`,
    hint: ({ value }) =>
      value === 0
        ? 'nothing at all may be sent against such a quota: ask the vendor what 0 means, or remove the limit'
        : 'check it against what the vendor says',
  }),
  LIM007: defineCode<{ key: string; namespace: string | null; value: number; first: number; firstLine: number }>({
    severity: 'error',
    message: ({ key, namespace, value, first, firstLine }) =>
      `${JSON.stringify(key)}${namespace === null ? '' : ` of ${namespace}`} is ${value} here and ${first} in line ${firstLine}`,
    hint: () => 'keep the one that is in force: the limits of your organisation, not the defaults of everybody',
  }),
  LIM008: defineCode<{ key: string; value: number; note: string }>({
    severity: 'info',
    message: ({ key, value }) =>
      `${JSON.stringify(key)} (${inDigits(value)}) is no quota of requests, and was left out`,
    hint: ({ note }) => note,
  }),
  LIM009: defineCode<{ key: string; value: number; profile: string; known: readonly string[] }>({
    severity: 'warning',
    message: ({ key, value, profile }) =>
      `the profile ${profile} does not know what ${JSON.stringify(key)} (${inDigits(value)}) limits; it was left out`,
    hint: ({ key, known }) => didYouMean(key, known) ?? 'where your requests draw on it, add it to limits by hand',
  }),
  LIM010: defineCode<{ key: string; scope: string }>({
    severity: 'warning',
    message: ({ key, scope }) =>
      `nothing says whose requests share ${JSON.stringify(key)}; the most careful answer was taken: ${scope}`,
    hint: ({ key }) => `say it with --scope ${key}=token (or client, user, org, ip)`,
  }),
  LIM011: defineCode<{ entries: number; tooLarge: number }>({
    severity: 'error',
    message: ({ entries, tooLarge }) =>
      entries === 0
        ? 'there is not one limit in this file'
        : tooLarge === 0
          ? `of the ${entries === 1 ? 'one limit' : `${inDigits(entries)} limits`} in this file none is known as a quota of requests`
          : `there is nothing to import: ${tooLarge === 1 ? 'the one quota of requests in this file is so large that no test reaches it' : `the ${inDigits(tooLarge)} quotas of requests in this file are so large that no test reaches them`}`,
    hint: ({ tooLarge }) =>
      tooLarge === 0
        ? 'ask the vendor for the limits of its API as a whole, and not for those of one feature'
        : 'where the vendor means "no limit" by such numbers, a spec needs none either',
  }),
  LIM012: defineCode<{ key: string; known: readonly string[] }>({
    severity: 'error',
    message: ({ key }) => `--scope names ${JSON.stringify(key)}, and no quota in this file has that key`,
    hint: ({ key, known }) => didYouMean(key, known),
  }),
  LIM013: defineCode<{ key: string; value: number; most: number }>({
    severity: 'warning',
    message: ({ key, value, most }) =>
      `${JSON.stringify(key)} is ${inDigits(value)}, which no test reaches (a limit is at most ${inDigits(most)} here); it was left out`,
    hint: () => 'vendors write such numbers for "no limit"',
  }),
  LIM014: defineCode<{ has: string }>({
    severity: 'warning',
    message: ({ has }) => `this is not the whole answer: the file has ${has}`,
    hint: () => 'fetch the other pages, too, and put all of them into one list: [ {…}, {…} ]',
  }),
} as const;
