import { isOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { timersInUse, waitingByGroup } from '../samplers-of-part.ts';
import { count, named } from '../wording.ts';
import { wholeOrZero } from './evaluated.ts';
import { users } from './example-groups.ts';
import { gather, get } from './example-parts.ts';
import { CERTAIN } from './severities.ts';

export const gatheringNeverComplete = defineRule({
  id: 'L49',
  name: 'gathering-never-complete',
  title: 'A Synchronizing Timer waits for more threads than there are',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'A Synchronizing Timer holds threads until groupSize of them have come. With fewer threads in scope that never happens, and with a timeout of 0 they wait until the scheduler ends them: no sample is made. When the count does not divide evenly, the last ones of a finite run hang.',
  computes: 'threads in scope against the size of the gathering',
  example: {
    before: users({ threads: 50, seconds: 600 }, get('/orders', gather(100, 0))),
    after: users({ threads: 100, seconds: 600 }, get('/orders', gather(100, 0))),
  },
  *check(plan) {
    for (const timer of timersInUse(plan)) {
      if (!isOf(timer, 'SyncTimer')) continue;
      const size = wholeOrZero(plan, timer, 'groupSize');
      const timeout = wholeOrZero(plan, timer, 'timeoutInMs');
      const groups = [...waitingByGroup(plan, timer).keys()];
      const counts = groups.map(({ threads }) => threads);
      if (size === undefined || size <= 0 || timeout === undefined || groups.length === 0 || counts.includes(undefined))
        continue;
      const threads = counts.reduce<number>((sum, at) => sum + (at ?? 0), 0);
      if (threads >= size) continue;
      yield {
        element: timer,
        property: 'groupSize',
        message: `${named(timer)} waits for ${count(size, 'thread')}, but ${count(threads, 'thread')} can come: ${timeout > 0 ? `each waits the timeout of ${timeout} ms every time` : 'they wait for ever and no request is sent'}`,
        hint: `gather at most ${threads}, write 0 for all threads of the group, and set a timeout`,
        numbers: { groupSize: size, threads },
      };
    }
  },
});
