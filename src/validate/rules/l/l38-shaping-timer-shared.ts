import { isOf, type PlanElement } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { timersInUse, waitingByGroup } from '../samplers-of-part.ts';
import { count, list, named } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, shaping } from './example-parts.ts';
import { LIKELY } from './severities.ts';
import { SHAPING_TIMER } from './timers.ts';

const two = (first: string, second: string): string =>
  [
    users({ name: 'readers', ramp: 0, seconds: 60 }, get('/read', shaping([[20, 20, 60]], first))),
    users({ name: 'writers', ramp: 0, seconds: 60 }, get('/write', shaping([[20, 20, 60]], second))),
  ].join('\n');

export const shapingTimerShared = defineRule({
  id: 'L38',
  name: 'shaping-timer-shared',
  title: 'Several groups share a shaping timer, or several timers its name',
  affectsLoad: true,
  severity: LIKELY,
  why: 'One Throughput Shaping Timer is one object for all threads in its scope: over two groups it shapes their sum, and which group gets a turn is left to chance. Timers of the same name write their state to the same JMeter properties (name_rps, name_cntSent), so feedback functions and overrides by name take the wrong one.',
  computes: '',
  example: { before: two('shape', 'shape'), after: two('reads shape', 'writes shape') },
  *check(plan) {
    const timers = [...timersInUse(plan)].filter((element) => isOf(element, SHAPING_TIMER));
    for (const timer of timers) {
      const groups = [...waitingByGroup(plan, timer).keys()];
      if (groups.length < 2) continue;
      yield {
        element: timer,
        message: `${named(timer)} shapes the sum of ${count(groups.length, 'thread group')} (${list(groups.map(({ element }) => named(element)))}): the rate of each is left to chance`,
        hint: 'give each group a shaping timer of its own, with a name of its own',
        numbers: { groups: groups.length },
      };
    }
    const byName = new Map<string, PlanElement[]>();
    for (const timer of timers) byName.set(timer.node.testname, [...(byName.get(timer.node.testname) ?? []), timer]);
    for (const [name, same] of byName) {
      const [, second] = same;
      if (second === undefined) continue;
      yield {
        element: second,
        message: `${count(same.length, 'shaping timer')} have the name ${JSON.stringify(name)}: their state goes to the same properties (${name}_rps, ${name}_cntSent)`,
        hint: 'give each shaping timer a name of its own',
        numbers: { timers: same.length },
      };
    }
  },
});
