import { didYouMean, listed } from '../../suggest.ts';
import { defineCode } from '../define.ts';

const example = "write it as 'p95(update schedule) in publish <= 3s' or 'rejected < 1%'";

/** Findings about criteria (slo, the probe's stop) and about the probe. */
export const specCriteriaCodes = {
  SPEC200: defineCode<{ rest: string; expected: string }>({
    severity: 'error',
    message: ({ rest, expected }) =>
      `not a criterion: ${expected} is expected ${rest === '' ? 'at the end' : `at ${JSON.stringify(rest)}`}`,
    hint: () => example,
  }),
  SPEC201: defineCode<{ name: string; known: readonly string[] }>({
    severity: 'error',
    message: ({ name }) => `there is no metric ${JSON.stringify(name)}`,
    hint: ({ name, known }) => didYouMean(name, known) ?? `metrics are ${listed(known, 'and')}`,
  }),
  SPEC202: defineCode<{ name: string; known: readonly string[] }>({
    severity: 'error',
    message: ({ name }) => `no step and no workload is called ${JSON.stringify(name)}`,
    hint: ({ name, known }) => didYouMean(name, known) ?? `there is ${listed(known.slice(0, 12), 'and')}`,
  }),
  SPEC203: defineCode<{ name: string; known: readonly string[] }>({
    severity: 'error',
    message: ({ name, known }) =>
      `there is no phase ${JSON.stringify(name)}; ${known.length === 0 ? 'the spec has none' : `the spec has ${listed(known, 'and')}`}`,
    hint: ({ name, known }) => didYouMean(name, known),
  }),
  SPEC204: defineCode<{ value: string; expected: string }>({
    severity: 'error',
    message: ({ value, expected }) =>
      `${JSON.stringify(value)} has the wrong unit for this metric: ${expected} is expected`,
  }),
  SPEC205: defineCode<{ metric: string; found: number; least: number; most: number }>({
    severity: 'error',
    message: ({ metric, found, least, most }) =>
      `${metric} takes ${least === most ? least : `at most ${most}`} label${most === 1 ? '' : 's'}, not ${found}`,
    hint: ({ metric }) =>
      metric === 'gap' ? 'write gap(first step, second step)' : `write ${metric}(one step or workload)`,
  }),
  SPEC206: defineCode<{ left: string; right: string }>({
    severity: 'error',
    message: ({ left, right }) => `${left} and ${right} measure different things and cannot be compared`,
  }),
  SPEC207: defineCode<{ from: string | number; to: string | number }>({
    severity: 'error',
    message: ({ from, to }) => `the probe goes up from ${from}, but to ${to}`,
    hint: () => 'let "to" be the larger one',
  }),
  SPEC208: defineCode<{ probe: string; workload: string; load: string; needed: string }>({
    severity: 'error',
    message: ({ probe, workload, load, needed }) =>
      `a ${probe} probe varies ${needed}, but the load of ${JSON.stringify(workload)} is of type ${load} without it`,
    hint: ({ needed }) => `probe a workload whose load has ${needed}`,
  }),
  SPEC209: defineCode<{ value: string; most: string }>({
    severity: 'error',
    message: ({ value, most }) => `${value} is more than the ${most} that a criterion may ask for`,
    hint: () => 'check the number of digits and the unit',
  }),
  SPEC210: defineCode<{ value: string }>({
    severity: 'error',
    message: ({ value }) => `${JSON.stringify(value)} is no number here: powers of ten are not read`,
    hint: () => 'write all the digits: 1000 instead of 1e3',
  }),
} as const;
