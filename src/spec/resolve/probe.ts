import type { Probe as ProbeSpec } from '../generated/capacity-spec.ts';
import type { SloNames } from '../parse-slo.ts';
import type { Limit, Probe } from '../scenario.ts';
import { durationSeconds } from '../units/duration.ts';
import { ratePerSecond } from '../units/rate.ts';
import { criterionOf } from './criteria.ts';

export function resolveProbe(spec: ProbeSpec | undefined, limits: readonly Limit[], names: SloNames): Probe | null {
  if (!spec) return null;
  const holdSeconds = spec.hold === undefined ? defaultHoldSeconds(limits) : durationSeconds(spec.hold);
  const stop = criterionOf(spec.stop ?? 'rejected > 1%', names);
  switch (spec.type) {
    case 'rate':
      return {
        type: spec.type,
        workload: spec.workload,
        fromPerSecond: ratePerSecond(spec.from),
        toPerSecond: ratePerSecond(spec.to),
        stepPerSecond: ratePerSecond(spec.step),
        holdSeconds,
        stop,
      };
    case 'users':
    case 'sockets':
      return {
        type: spec.type,
        workload: spec.workload,
        from: spec.from,
        to: spec.to,
        step: spec.step,
        holdSeconds,
        stop,
      };
    case 'gap':
      return { type: spec.type, parameter: spec.parameter, values: spec.values, holdSeconds, stop };
  }
}

/** Three windows of the longest limit, at least a minute: a shorter hold could lie inside one window. */
function defaultHoldSeconds(limits: readonly Limit[]): number {
  const windows = limits.map((limit) => ('perSeconds' in limit ? limit.perSeconds : 0));
  return Math.max(60, 3 * Math.max(0, ...windows));
}
