import { defineRule } from '../rule.ts';
import { count, named, time } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, pause } from './example-parts.ts';
import { isPlainGroup } from './groups.ts';
import { LIKELY } from './severities.ts';
import { iterationPauseOf } from './timers.ts';

/** An iteration that takes less than this beyond its pauses is a usual one. */
const USUAL_SECONDS_A_SAMPLER = 2;

export const loopsEndBeforeDuration = defineRule({
  id: 'L05',
  name: 'loops-end-before-duration',
  title: 'Loops end the group long before its duration is over',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A thread ends by what comes first, its loops or the duration. With few loops the load collapses early, the rest of the duration is idle, and rates over the whole run come out too low.',
  computes: 'how long one iteration would have to last for the group to fill its duration, beside the pauses in it',
  example: {
    before: users({ threads: 10, ramp: 10, seconds: 600, loops: 5 }, get('/orders', pause(1000))),
    after: users({ threads: 10, ramp: 10, seconds: 600, loops: -1 }, get('/orders', pause(1000))),
  },
  *check(plan) {
    for (const group of plan.threadGroups) {
      const seconds = group.durationSeconds;
      const { element, loops, rampSeconds = 0, samplers } = group;
      if (!isPlainGroup(group) || seconds === undefined || !Number.isFinite(seconds) || seconds <= 0) continue;
      if (loops === undefined || !Number.isFinite(loops) || loops < 1 || samplers.length === 0) continue;
      const pauseMillis = iterationPauseOf(plan, group);
      if (pauseMillis === undefined || samplers.some(({ runsPerIteration }) => runsPerIteration === undefined))
        continue;
      const runs = samplers.reduce((sum, { runsPerIteration = 1 }) => sum + Math.max(1, runsPerIteration), 0);
      const usual = pauseMillis / 1000 + USUAL_SECONDS_A_SAMPLER * runs;
      const needed = Math.max(0, seconds - rampSeconds) / loops;
      if (!Number.isFinite(usual) || needed <= usual) continue;
      yield {
        element,
        property: 'ThreadGroup.main_controller',
        message: `${named(element)} is to last ${time(seconds)}, but each thread ends after ${count(loops, 'loop')}: only if one iteration took ${time(needed)} would the load last${pauseMillis > 0 ? `; its pauses are ${time(pauseMillis / 1000)}` : ''}`,
        hint: 'loop for ever (loops = -1) and let the duration end the group, or drop the duration',
        numbers: { durationSeconds: seconds, loops, iterationSecondsNeeded: needed },
      };
    }
  },
});
