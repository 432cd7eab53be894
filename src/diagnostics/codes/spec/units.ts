import { inDigits } from '../../in-digits.ts';
import { defineCode } from '../define.ts';

const LONGEST_TEXT = 40;

/** Hundreds of digits are an accident; nobody needs to read them all. */
const inShort = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);

/** Findings about numbers with units, and pairs of them that contradict each other. */
export const specUnitCodes = {
  SPEC040: defineCode<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `${JSON.stringify(text)} is not a duration: each unit stands once, the largest first`,
    hint: () => 'write 1h30m, 1m30s or 90s',
  }),
  SPEC041: defineCode<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `a duration of ${text} is not possible here; it must be longer than zero`,
  }),
  SPEC042: defineCode<{ text: string; days: number }>({
    severity: 'error',
    message: ({ text, days }) => `${inShort(text)} is longer than ${days} days`,
    hint: () => 'check the unit: m is minutes, ms is milliseconds',
  }),
  SPEC043: defineCode<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `a rate of ${text} is not possible here; it must be above zero`,
    hint: () => 'zero is possible only in the holds and ramps of stages',
  }),
  SPEC044: defineCode<{ text: string; most: number }>({
    severity: 'error',
    message: ({ text, most }) => `${inShort(text)} is more than ${inDigits(most)} per second`,
    hint: () => 'check the unit: /s, /min or /h',
  }),
  SPEC045: defineCode<{ p50: string; p95: string }>({
    severity: 'error',
    message: ({ p50, p95 }) => `the 95th percentile (${p95}) is below the median (${p50})`,
    hint: () => 'let p95 be the larger one',
  }),
  SPEC046: defineCode<{ min: number; max: number }>({
    severity: 'error',
    message: ({ min, max }) => `the smallest number (${min}) is above the largest (${max})`,
    hint: () => 'exchange min and max',
  }),
  SPEC047: defineCode<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `a rate of ${inShort(text)} is less than one in eleven days`,
    hint: () => 'check the unit: /s, /min or /h',
  }),
  SPEC048: defineCode<{ text: string; leastMilliseconds: number }>({
    severity: 'error',
    message: ({ text, leastMilliseconds }) => `${inShort(text)} is shorter than ${leastMilliseconds}ms`,
    hint: ({ leastMilliseconds }) =>
      leastMilliseconds === 1 ? 'JMeter counts in milliseconds: write 1ms or more' : 'check the unit',
  }),
  SPEC049: defineCode<{ p50: string; p95: string; most: number }>({
    severity: 'error',
    message: ({ p50, p95, most }) =>
      `no response time has a median of ${p50} and a 95th percentile of ${p95}: that is more than ${most} times the median`,
    hint: () => 'check the units; for a time without spread leave p95 away',
  }),
} as const;
