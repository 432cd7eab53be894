import { finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { RepeatStep, Step } from '../generated/capacity-spec.ts';
import { join } from '../pointer.ts';
import { subflows } from '../steps.ts';
import { mostDays, mostSeconds, mostTurns } from './bounds.ts';
import type { SpecRule } from './check-rules.ts';
import { secondsOrNone } from './durations.ts';
import { flowSeconds, saidSeconds } from './flow-seconds.ts';

/** One iteration comes to an end: its loops inside one another, and the time that all its steps take. */
export const iterationExtent: SpecRule = ({ spec }) =>
  Object.entries(spec.workloads).flatMap(([name, { flow, load }]) => {
    const pointer = join('/workloads', name);
    const problems = [...endless(flow, join(pointer, 'flow'), 1)];
    if (problems.length > 0) return problems;
    // a time that nobody assumes counts nothing
    const seconds = flowSeconds(flow, (step) => saidSeconds(step) ?? 0);
    const within = load.type === 'items' ? secondsOrNone(load.within) : undefined;
    return [
      ...(seconds > mostSeconds
        ? [finding('SPEC198', join(pointer, 'flow'), { seconds, days: mostDays }, { at: 'key' as const })]
        : []),
      ...(within !== undefined && within > 0 && seconds > within
        ? [finding('SPEC175', join(pointer, 'load', 'within'), { within, seconds })]
        : []),
    ];
  });

/** Loops whose turns, times those of the loops around them, are too many; what is inside of one is not looked at. */
function* endless(flow: readonly Step[], pointer: string, around: number): Iterable<Diagnostic> {
  for (const [index, step] of flow.entries()) {
    const at = join(pointer, index);
    const turns = around * (step.type === 'repeat' ? turnsOf(step) : 1);
    if (turns > mostTurns) {
      const key = step.type === 'repeat' && step.times !== undefined ? 'times' : 'every';
      yield finding('SPEC195', join(at, key), { turns, most: mostTurns });
    } else for (const inner of subflows(step, at)) yield* endless(inner.flow, inner.pointer, turns);
  }
}

function turnsOf({ times, for: span, every }: RepeatStep): number {
  if (times !== undefined) return times;
  const [seconds, interval] = [secondsOrNone(span) ?? 0, secondsOrNone(every) ?? 0];
  return interval > 0 ? Math.max(1, Math.floor(seconds / interval)) : 1;
}
