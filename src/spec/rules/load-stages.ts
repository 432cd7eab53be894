import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { join } from '../pointer.ts';
import type { SpecRule } from './check-rules.ts';
import { stageLevels, stepCount } from './stage-facts.ts';

const mostSteps = 1000;

/** Stages start something, and staircases have a sensible number of steps. */
export const loadStages: SpecRule = ({ spec }) =>
  Object.entries(spec.workloads).flatMap(([name, { load }]): readonly Diagnostic[] => {
    if (load.type === 'items' || !load.stages) return [];
    const pointer = join('/workloads', name, 'load', 'stages');
    const what = load.type === 'arrivals' ? 'the rate' : 'the number of users';
    const isAllZero = load.stages.every((stage) => Math.max(...stageLevels(stage)) === 0);
    return [
      ...(isAllZero ? [finding('SPEC165', pointer, { what }, { at: 'key' })] : []),
      ...load.stages.flatMap((stage, index) => {
        const steps = stepCount(stage);
        // a step of zero is refused as a rate
        const isTooMany = steps > mostSteps && Number.isFinite(steps);
        return isTooMany ? [finding('SPEC166', join(pointer, index, 'step'), { steps, most: mostSteps })] : [];
      }),
    ];
  });
