import { hasRole, isOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { timersInUse, waitingByGroup } from '../samplers-of-part.ts';
import { count, named, rate, time } from '../wording.ts';
import { users } from './example-groups.ts';
import { flowControl, get, pause } from './example-parts.ts';
import { REMARK } from './severities.ts';
import { isPause, isRateTimer, pauseOf } from './timers.ts';

export const pauseBeforeEachSampler = defineRule({
  id: 'L12',
  name: 'pause-before-each-sampler',
  title: 'One timer pauses before every sampler in its scope',
  affectsLoad: true,
  severity: REMARK,
  why: 'A timer beside samplers, in a thread group or at plan level, is run before each of them, not once an iteration. A think time of 2 s over five samplers costs 10 s an iteration, and a fifth of the iterations that were reckoned with. Flow Control Actions are samplers too and wait for it as well.',
  computes: 'samplers in scope, the pause of one iteration, and the iterations a second that are left',
  example: {
    before: users({ threads: 20, seconds: 600 }, pause(2000, 'think'), get('/a'), get('/b'), get('/c')),
    after: users({ threads: 20, seconds: 600 }, get('/a'), get('/b'), get('/c'), flowControl(1, '2000')),
  },
  *check(plan) {
    for (const timer of timersInUse(plan)) {
      if (!hasRole(timer, 'Timer') || !isPause(timer) || timer.parent === undefined || hasRole(timer.parent, 'Sampler'))
        continue;
      const pauseMillis = pauseOf(plan, timer);
      if (pauseMillis === undefined || pauseMillis === 0) continue;
      for (const [group, samplers] of waitingByGroup(plan, timer)) {
        const runs = samplers.reduce((sum, { runsPerIteration }) => sum + (runsPerIteration ?? 1), 0);
        // Beside a rate timer the pause is another matter (L33).
        if (samplers.length < 2 || !Number.isFinite(runs) || samplers.every(({ timers }) => timers.some(isRateTimer)))
          continue;
        const seconds = (pauseMillis / 1000) * runs;
        const sure = samplers.every(({ runsPerIteration }) => runsPerIteration !== undefined);
        const { threads, element } = group;
        const actions = samplers.filter((sampler) => isOf(sampler.element, 'TestAction')).length;
        yield {
          element: timer,
          message: `${named(timer)} waits ${time(pauseMillis / 1000)} before each of ${count(samplers.length, 'sampler')} of ${named(element)}${actions > 0 ? ` (${count(actions, 'Flow Control Action')} among them)` : ''}: ${sure ? '' : 'about '}${time(seconds)} an iteration${threads === undefined ? '' : `; ${count(threads, 'thread')}, so at most ${rate(threads / seconds, 'iterations')}`}`,
          hint: 'for one pause an iteration put the timer below one sampler, or use a Flow Control Action',
          numbers: { samplers: samplers.length, pauseSeconds: seconds },
        };
      }
    }
  },
});
