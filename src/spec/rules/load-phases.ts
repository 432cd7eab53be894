import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CapacitySpec, Load } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import type { SpecRule } from './check-rules.ts';
import { loadLength, phasesSeconds } from './load-length.ts';

/** Loads lie in neighbouring phases that are long enough, and do not go on when the phases are over. */
export const loadPhases: SpecRule = ({ spec }) =>
  Object.entries(spec.workloads).flatMap(([name, { load }]) => {
    const pointer = join('/workloads', name, 'load');
    return load.during ? inPhases(load, load.during, pointer, spec) : besidePhases(name, load, pointer, spec);
  });

function inPhases(
  load: Load,
  during: readonly string[],
  pointer: string,
  { phases = {} }: CapacitySpec,
): readonly Diagnostic[] {
  const order = Object.keys(phases);
  const places = during.map((name) => order.indexOf(name));
  // names that lead nowhere are another rule's
  if (places.includes(-1)) return [];
  const follow = places.every((place, index) => index === 0 || place === (places[index - 1] as number) + 1);
  if (!follow) return [finding('SPEC164', join(pointer, 'during'), { phases: during, order })];
  const available = phasesSeconds(during, phases);
  const { key, seconds } = loadLength(load);
  return seconds !== undefined && seconds > available
    ? [finding('SPEC163', join(pointer, key), { seconds, available, phases: during })]
    : [];
}

function besidePhases(
  workload: string,
  load: Load,
  pointer: string,
  { phases = {} }: CapacitySpec,
): readonly Diagnostic[] {
  const phaseSeconds = phasesSeconds(Object.keys(phases), phases);
  const { key, seconds } = loadLength(load);
  return phaseSeconds > 0 && seconds !== undefined && seconds > phaseSeconds
    ? [finding('SPEC171', join(pointer, key), { workload, seconds, phaseSeconds })]
    : [];
}
