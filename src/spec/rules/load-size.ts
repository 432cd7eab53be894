import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SpecContext } from '../context.ts';
import type { CapacitySpec, Load, RateStage } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import { readRate } from '../units/rate.ts';
import { mostDays, mostIterations, mostPerSecond, mostSeconds } from './bounds.ts';
import type { SpecRule } from './check-rules.ts';
import { secondsOrNone } from './durations.ts';
import { phasesSeconds, spannedSeconds } from './load-length.ts';
import { stageLevels, stageSeconds } from './stage-facts.ts';

/** What good numbers come to together: lengths that add up, rates times lengths, counts over times. */
export const loadSize: SpecRule = (context) => [
  ...phasesLength(context.spec),
  ...Object.entries(context.spec.workloads).flatMap(([name, { load }]) => {
    const pointer = join('/workloads', name, 'load');
    return [
      ...stagesLength(load, pointer),
      ...total(load, pointer, context.spec),
      ...steepness(load, pointer, context),
    ];
  }),
];

function phasesLength({ phases = {} }: CapacitySpec): readonly Diagnostic[] {
  const names = Object.keys(phases);
  // a single phase that is too long is refused by itself
  if (names.some((name) => phasesSeconds([name], phases) > mostSeconds)) return [];
  return tooLong('phases', phasesSeconds(names, phases), '/phases');
}

function stagesLength(load: Load, pointer: string): readonly Diagnostic[] {
  if (load.type === 'items' || !load.stages) return [];
  const spans = load.stages.map((stage) => secondsOrNone(stage.type === 'steps' ? stage.every : stage.for) ?? 0);
  if (spans.some((seconds) => seconds > mostSeconds)) return [];
  return tooLong('stages', stageSeconds(load.stages) ?? 0, join(pointer, 'stages'));
}

const tooLong = (what: string, seconds: number, pointer: string): readonly Diagnostic[] =>
  seconds > mostSeconds && Number.isFinite(seconds)
    ? [finding('SPEC172', pointer, { what, seconds, days: mostDays }, { at: 'key' })]
    : [];

/** Iterations that a load starts by its own numbers; those that only response times bound are for the arithmetic. */
function total(load: Load, pointer: string, spec: CapacitySpec): readonly Diagnostic[] {
  if (load.type === 'items') return [];
  const seconds = spannedSeconds(load, spec) ?? 0;
  const rate = load.rate === undefined ? 0 : (readRate(load.rate) ?? 0);
  const iterations =
    load.type === 'arrivals'
      ? (load.count ?? (load.stages ? stagesTotal(load.stages) : rate * seconds))
      : (load.iterations ?? 0) * (load.users ?? 0);
  const isSized = rate <= mostPerSecond && seconds <= mostSeconds;
  return isSized && iterations > mostIterations
    ? [finding('SPEC173', pointer, { iterations, most: mostIterations }, { at: 'key' })]
    : [];
}

/** Area below the stages: a ramp and a staircase have the mean of their ends. */
const stagesTotal = (stages: readonly RateStage[]): number =>
  stages.reduce((sum, stage) => {
    const levels = stageLevels(stage).map((level) => Math.min(level, mostPerSecond));
    const mean = levels.reduce((all, level) => all + level, 0) / levels.length;
    return sum + mean * Math.min(stageSeconds([stage]) ?? 0, mostSeconds);
  }, 0);

/** A number of arrivals or items over a time is a rate too. */
function steepness(load: Load, pointer: string, { spec, data }: SpecContext): readonly Diagnostic[] {
  const count = load.type === 'items' ? data.get(load.data)?.dataSet?.rows : load.type === 'arrivals' ? load.count : 0;
  const seconds = spannedSeconds(load, spec) ?? 0;
  if (!count || seconds === 0 || count / seconds <= mostPerSecond) return [];
  const what = load.type === 'items' ? 'items' : 'arrivals';
  const key = load.during && load.type === 'arrivals' && load.within === undefined ? 'during' : 'within';
  return [finding('SPEC174', join(pointer, key), { what, count, seconds, most: mostPerSecond })];
}
