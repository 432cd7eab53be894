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
} as const;
