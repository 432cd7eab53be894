import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CapacitySpec, Load } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import { readRate } from '../units/rate.ts';
import { usesOf } from '../uses.ts';
import type { SpecRule } from './check-rules.ts';
import { secondsOrNone } from './durations.ts';
import { stageLevels, stepCount } from './stage-facts.ts';

/** Data that is used once has a row for each iteration that the load starts. */
export const onceRows: SpecRule = (context) =>
  Object.entries(context.spec.workloads).flatMap(([workload, { load }]): readonly Diagnostic[] => {
    const needed = iterations(load, context.spec);
    const read = new Set(
      usesOf(context, workload).references.flatMap((reference) => (reference.kind === 'data' ? [reference.data] : [])),
    );
    return [...read].flatMap((data) => {
      const dataSet = context.data.get(data)?.dataSet;
      if (dataSet?.use !== 'once' || needed <= dataSet.rows) return [];
      const args = { data, rows: dataSet.rows, needed, workload };
      return [finding('SPEC131', join('/workloads', workload, 'load'), args, { at: 'key' })];
    });
  });

/** About how many iterations a load starts; 0 where its own data or the responses decide. */
function iterations(load: Load, { phases = {} }: CapacitySpec): number {
  if (load.type === 'items') return 0;
  if (load.type === 'users') return (load.users ?? 0) * (load.iterations ?? 0);
  if (load.count !== undefined) return load.count;
  const phaseSeconds = (load.during ?? []).reduce((sum, name) => sum + (secondsOrNone(phases[name]) ?? 0), 0);
  const constant = (readRate(load.rate ?? '') ?? 0) * (secondsOrNone(load.for) ?? phaseSeconds);
  const staged = (load.stages ?? []).map((stage) => {
    const levels = stageLevels(stage);
    const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
    return mean * stepCount(stage) * (secondsOrNone(stage.type === 'steps' ? stage.every : stage.for) ?? 0);
  });
  return Math.round(staged.reduce((sum, count) => sum + count, constant));
}
