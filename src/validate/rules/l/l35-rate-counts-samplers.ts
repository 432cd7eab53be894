import { hasRole, isOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { timersInUse, waitingByGroup } from '../samplers-of-part.ts';
import { count, named, rate } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, perMinute } from './example-parts.ts';
import { REMARK } from './severities.ts';
import { groupRate } from './timer-rates.ts';
import { isRateTimer } from './timers.ts';

export const rateCountsSamplers = defineRule({
  id: 'L35',
  name: 'rate-counts-samplers',
  title: 'A rate timer over several samplers counts each of them',
  affectsLoad: true,
  severity: REMARK,
  why: 'Rate timers give a turn to every sampler in their scope, and Flow Control Actions take turns too. With n samplers an iteration needs n turns, so iterations (orders, users, scripts) come at an nth of the rate.',
  computes: 'iterations a second',
  example: {
    before: users({ threads: 50, seconds: 600 }, perMinute(1200, 4), get('/a'), get('/b'), get('/c'), get('/d')),
    after: users({ threads: 50, seconds: 600 }, get('/a', perMinute(1200, 4)), get('/b'), get('/c'), get('/d')),
  },
  *check(plan) {
    for (const timer of timersInUse(plan)) {
      if (!isRateTimer(timer) || (timer.parent !== undefined && hasRole(timer.parent, 'Sampler'))) continue;
      for (const [group, paced] of waitingByGroup(plan, timer)) {
        const asked = groupRate(plan, timer, group);
        const turns = paced.reduce((sum, { runsPerIteration }) => sum + (runsPerIteration ?? Number.NaN), 0);
        if (paced.length < 2 || asked === undefined || asked <= 0 || !(turns > 1.01) || !Number.isFinite(turns))
          continue;
        const actions = paced.filter(({ element }) => isOf(element, 'TestAction')).length;
        yield {
          element: timer,
          message: `${named(timer)} gives ${rate(asked, 'turns')} to ${count(paced.length, 'sampler')} of ${named(group.element)}${actions > 0 ? ` (${count(actions, 'Flow Control Action')} among them)` : ''}: ${rate(asked / turns, 'iterations')}`,
          hint: 'to count iterations put the timer below the first sampler, or below a Flow Control Action that pauses 0 ms before it',
          numbers: { turnsPerSecond: asked, iterationsPerSecond: asked / turns },
        };
      }
    }
  },
});
