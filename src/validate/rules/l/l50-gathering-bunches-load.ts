import { isOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { samplersOfPart, timersInUse } from '../samplers-of-part.ts';
import { count, named } from '../wording.ts';
import { wholeOrZero } from './evaluated.ts';
import { users } from './example-groups.ts';
import { gather, get, perMinute } from './example-parts.ts';
import { REMARK } from './severities.ts';

export const gatheringBunchesLoad = defineRule({
  id: 'L50',
  name: 'gathering-bunches-load',
  title: 'A Synchronizing Timer turns the load into bursts',
  affectsLoad: true,
  severity: REMARK,
  why: 'Threads that a Synchronizing Timer gathers leave in the same millisecond. It answers "what happens when so many come at once" and no question about a rate: the average says nothing of the peaks, and a quota per second or a concurrency limit meets the peak.',
  computes: 'requests that leave together',
  example: {
    before: users({ threads: 100, seconds: 600 }, get('/orders', gather(50, 5000))),
    after: users({ threads: 100, seconds: 600 }, get('/orders', perMinute(3000, 4))),
  },
  *check(plan) {
    for (const timer of timersInUse(plan)) {
      if (!isOf(timer, 'SyncTimer')) continue;
      const held = samplersOfPart(plan, timer);
      const [first] = held;
      const size = wholeOrZero(plan, timer, 'groupSize') || first?.threadGroup.threads;
      if (first === undefined || size === undefined || size < 2) continue;
      yield {
        element: timer,
        message: `${named(timer)} lets ${count(size, 'request')} leave in the same instant before ${named(first.element)}${held.length > 1 ? ` and again before ${count(held.length - 1, 'more sampler')}` : ''}`,
        hint: 'keep it where a burst is what is tested; set a rate with a rate timer otherwise',
        numbers: { together: size, samplers: held.length },
      };
    }
  },
});
