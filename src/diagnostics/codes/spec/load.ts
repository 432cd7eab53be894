import { inDays, inDigits } from '../../in-digits.ts';
import { listed } from '../../suggest.ts';
import { defineCode } from '../define.ts';

/** Findings about loads and phases. */
export const specLoadCodes = {
  SPEC160: defineCode<{ choices: readonly string[]; found: readonly string[] }>({
    severity: 'error',
    message: ({ choices, found }) =>
      found.length === 0
        ? `one of ${listed(choices, 'and')} is needed here`
        : `${listed(found, 'and')} exclude each other here`,
    hint: ({ choices }) => `keep exactly one of ${listed(choices, 'and')}`,
  }),
  SPEC161: defineCode({
    severity: 'error',
    message: () => 'both "for" and "during" say how long the load lasts',
    hint: () => 'keep one of the two',
  }),
  SPEC162: defineCode<{ choices: string }>({
    severity: 'error',
    message: ({ choices }) => `nothing says when this load ends: ${choices} is needed`,
  }),
  SPEC163: defineCode<{ seconds: number; available: number; phases: readonly string[] }>({
    severity: 'error',
    message: ({ seconds, available, phases }) =>
      `the load lasts ${seconds} s, but ${phases.length === 1 ? 'the phase' : 'the phases'} ${listed(phases, 'and')} only ${available} s`,
    hint: () => 'shorten the load, or lengthen the phases',
  }),
  SPEC164: defineCode<{ phases: readonly string[]; order: readonly string[] }>({
    severity: 'error',
    message: ({ phases, order }) =>
      `${listed(phases, 'and')} do not follow one another: the phases are ${listed(order, 'and')}`,
    hint: () => 'name neighbouring phases, in their order',
  }),
  SPEC165: defineCode<{ what: string }>({
    severity: 'error',
    message: ({ what }) => `${what} is zero in every stage, so that nothing would ever start`,
    hint: () => 'give at least one stage more than zero',
  }),
  SPEC166: defineCode<{ steps: number; most: number }>({
    severity: 'error',
    message: ({ steps, most }) => `this staircase has ${steps} steps; at most ${most} are possible`,
    hint: () => 'make the step larger, or use a ramp',
  }),
  SPEC167: defineCode<{ setting: string; against: string; why: string }>({
    severity: 'error',
    message: ({ setting, against, why }) => `${setting} contradicts ${against}: ${why}`,
    hint: ({ setting, against }) => `remove ${setting}, or change ${against}`,
  }),
  SPEC168: defineCode<{ why: string }>({
    severity: 'error',
    message: ({ why }) => `the Throughput Shaping Timer cannot carry this load: ${why}`,
    hint: () => 'leave the choice to "auto"; the exact pacer has no such limit',
  }),
  SPEC169: defineCode<{ data: string }>({
    severity: 'error',
    message: ({ data }) =>
      `finite work needs every row exactly once, but the data set ${JSON.stringify(data)} starts again at its end`,
    hint: ({ data }) => `write "use": "once" in data.${data}`,
  }),
  SPEC170: defineCode<{ rampUpSeconds: number; seconds: number }>({
    severity: 'error',
    message: ({ rampUpSeconds, seconds }) =>
      `the users start over ${rampUpSeconds} s, but the load lasts only ${seconds} s`,
    hint: () => 'shorten rampUp, or lengthen the load',
  }),
  SPEC171: defineCode<{ workload: string; seconds: number; phaseSeconds: number }>({
    severity: 'warning',
    message: ({ workload, seconds, phaseSeconds }) =>
      `${JSON.stringify(workload)} goes on until ${seconds} s, but the phases end at ${phaseSeconds} s`,
    hint: () => 'lengthen the last phase: what comes after it belongs to no phase in the results',
  }),
  SPEC172: defineCode<{ what: string; seconds: number; days: number }>({
    severity: 'error',
    message: ({ what, seconds, days }) =>
      `these ${what} last ${inDays(seconds)} together; at most ${days} are possible`,
    hint: () => 'check the units: m is minutes, h is hours',
  }),
  SPEC173: defineCode<{ iterations: number; most: number }>({
    severity: 'error',
    message: ({ iterations, most }) =>
      `this load starts ${inDigits(iterations)} iterations; at most ${inDigits(most)} are possible`,
    hint: () => 'check the units of rate and time, and the zeros',
  }),
  SPEC174: defineCode<{ what: string; count: number; seconds: number; most: number }>({
    severity: 'error',
    message: ({ what, count, seconds, most }) =>
      `${inDigits(count)} ${what} in ${inDigits(seconds)} s are ${inDigits(count / seconds)} per second; at most ${inDigits(most)} are possible`,
    hint: () => 'give it more time, or check the unit: ms is milliseconds, m is minutes',
  }),
  SPEC175: defineCode<{ within: number; seconds: number }>({
    severity: 'warning',
    message: ({ within, seconds }) =>
      `one item alone takes ${inDigits(seconds)} s by the times its steps say, and all are due within ${inDigits(within)} s`,
    hint: () => 'lengthen the deadline, or shorten the flow',
  }),
  SPEC176: defineCode<{ what: string; steps: readonly string[] }>({
    severity: 'info',
    message: ({ what, steps }) =>
      `${what} follows from response times, and ${listed(steps, 'and')} ${steps.length === 1 ? 'assumes' : 'assume'} none: the arithmetic takes its own guess`,
    hint: () =>
      'add "assume": { "time": { "p50": "180ms", "p95": "450ms" } } with the times you expect; a request takes 200 ms, a job half its deadline, where a step does not say',
  }),
} as const;
