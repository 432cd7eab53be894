import { defineRule } from '../rule.ts';
import { count, digits, named, time } from '../wording.ts';
import { knownNumber } from './evaluated.ts';
import { concurrencyGroup } from './example-groups.ts';
import { get } from './example-parts.ts';
import { LIKELY } from './severities.ts';

export const stepsBeyondRamp = defineRule({
  id: 'L41',
  name: 'steps-beyond-ramp',
  title: 'A staircase without stairs: more steps than seconds or threads, or no ramp to step on',
  affectsLoad: true,
  severity: LIKELY,
  why: 'Steps cut the ramp of a Concurrency or Arrivals Thread Group into equal parts. Without a ramp they do nothing, and parts below a second or below one thread are no steps any more: the target never gets the time to settle on a level.',
  computes: 'seconds and threads of one step',
  example: {
    before: concurrencyGroup({ TargetLevel: '50', RampUp: '10', Steps: '100', Hold: '300', Unit: 'S' }, get('/orders')),
    after: concurrencyGroup({ TargetLevel: '50', RampUp: '300', Steps: '5', Hold: '300', Unit: 'S' }, get('/orders')),
  },
  *check(plan) {
    for (const { element, kind, rampSeconds } of plan.threadGroups) {
      if (kind !== 'concurrency' && kind !== 'arrivals') continue;
      const steps = knownNumber(plan, element, 'Steps');
      const level = knownNumber(plan, element, 'TargetLevel');
      if (steps === undefined || steps < 2 || rampSeconds === undefined || level === undefined) continue;
      const seconds = rampSeconds / steps;
      const threads = level / steps;
      if (seconds >= 1 && (kind === 'arrivals' || threads >= 1)) continue;
      const each = kind === 'arrivals' ? '' : ` and ${digits(threads)} threads`;
      yield {
        element,
        property: 'Steps',
        message:
          rampSeconds === 0
            ? `${named(element)} is to rise in ${count(steps, 'step')}, but its ramp is 0 s: the whole load comes at once`
            : `${named(element)} rises in ${count(steps, 'step')} within ${time(rampSeconds)}: ${time(seconds)}${each} a step`,
        hint: 'ramp up for at least some minutes and take few steps, each as long as the target needs to settle',
        numbers: { steps, secondsOfOneStep: seconds },
      };
    }
  },
});
