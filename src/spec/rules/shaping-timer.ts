import { finding } from '../../diagnostics/catalogue.ts';
import type { ArrivalsLoad } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import { readRate } from '../units/rate.ts';
import type { SpecRule } from './check-rules.ts';
import { secondsOrNone } from './durations.ts';
import { stageLevels } from './stage-facts.ts';

/** Below this the timer loses a good part of what is asked; it reads whole seconds, and hands permits to all who wait. */
const lowestPerSecond = 10;

/** A Throughput Shaping Timer that the spec asks for can carry its load. */
export const shapingTimer: SpecRule = ({ spec }) =>
  Object.entries(spec.workloads).flatMap(([name, { load }]) => {
    if (load.type !== 'arrivals' || load.pacing !== 'shaping-timer') return [];
    const why = whyNot(load);
    return why === undefined ? [] : [finding('SPEC168', join('/workloads', name, 'load', 'pacing'), { why })];
  });

function whyNot(load: ArrivalsLoad): string | undefined {
  if (load.count !== undefined) return 'an exact number of arrivals is asked for';
  const constant = load.rate === undefined ? [] : [readRate(load.rate) ?? 0];
  const levels = [...constant, ...(load.stages ?? []).flatMap(stageLevels)];
  const lowest = Math.min(...levels);
  if (lowest < lowestPerSecond)
    return `its lowest rate is ${lowest}/s, and below ${lowestPerSecond}/s the timer loses requests`;
  const lengths = [load.for, ...(load.stages ?? []).map((stage) => (stage.type === 'steps' ? stage.every : stage.for))];
  if (lengths.some((text) => !Number.isInteger(secondsOrNone(text) ?? 0))) return 'the timer knows whole seconds only';
  if ((load.threads ?? 0) > lowest) return `${load.threads} threads would wait for ${lowest} permits a second`;
  return undefined;
}
