import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Load, Probe } from '../generated/capacity-spec.ts';
import { own } from '../json.ts';
import { readRate } from '../units/rate.ts';
import type { SpecRule } from './check-rules.ts';

/** A probe goes upwards, and varies something that its workload's load has. */
export const probe: SpecRule = ({ spec }) => {
  if (!spec.probe || spec.probe.type === 'gap') return [];
  const load = own(spec.workloads, spec.probe.workload)?.load;
  return [...direction(spec.probe), ...(load ? knob(spec.probe, load) : [])];
};

type Ranged = Exclude<Probe, { type: 'gap' }>;

function direction({ from, to }: Ranged): readonly Diagnostic[] {
  const isDown = typeof from === 'number' ? from > Number(to) : (readRate(from) ?? 0) > (readRate(String(to)) ?? 0);
  return isDown ? [finding('SPEC207', '/probe/to', { from, to })] : [];
}

function knob({ type, workload }: Ranged, load: Load): readonly Diagnostic[] {
  const isRate = type === 'rate';
  const has = isRate ? load.type === 'arrivals' || load.rate !== undefined : load.type === 'users';
  const needed = isRate ? 'a rate' : 'a number of users';
  return has ? [] : [finding('SPEC208', '/probe/workload', { probe: type, workload, load: load.type, needed })];
}
