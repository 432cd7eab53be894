import { isOf, type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { defineRule } from '../rule.ts';
import { named } from '../wording.ts';
import { compareLength, compareRows } from './compare-profile.ts';
import { users } from './example-groups.ts';
import { get, shaping } from './example-parts.ts';
import { groupProfile, moving } from './group-profile.ts';
import { below } from './groups.ts';
import { LIKELY } from './severities.ts';
import { shapingRows } from './shaping-rows.ts';
import { type StatedSpan, statedProfile } from './stated-numbers.ts';
import { SHAPING_TIMER } from './timers.ts';

const paced = (perSecond: number): string =>
  users(
    { comments: 'Follows the profile: 50/s for 600 s.', threads: 20, ramp: 0, seconds: 600 },
    get('/orders', shaping([[perSecond, perSecond, 600]])),
  );

export const statedProfileDisagrees = defineRule({
  id: 'L61',
  name: 'stated-profile-disagrees',
  title: 'The profile that a comment spells out is not the one that runs',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A comment such as "10/s to 50/s in 60 s, 50/s for 240 s" is the load that was planned. Schedule rows and lengths of groups that differ from it make another load than the one that is reported.',
  computes: 'the stated and the real rates and lengths',
  example: { before: paced(500), after: paced(50) },
  *check(plan) {
    for (const element of plan.running) {
      const stated = statedProfile(textOf(element, 'TestPlan.comments') ?? '');
      if (stated === undefined) continue;
      const timers = below(element).filter((at) => at.runs && isOf(at, SHAPING_TIMER));
      const group = plan.threadGroups.find(
        (at) => at.element === element || at.samplers.some((sampler) => sampler.element === element),
      );
      if (group === undefined) continue;
      const [timer] = timers;
      if (timer && timers.length === 1) {
        yield* compareRows({ said: element, does: timer, property: 'load_profile' }, stated, rowsOf(plan, timer));
      } else if (isOf(element, 'TestAction') && element.children.every(({ runs }) => !runs)) {
        yield {
          element,
          message: `the comment of ${named(element)} states a profile, but no timer stands in it that could follow one`,
          hint: 'put the timer below it, or correct the comment',
        };
      } else if (group.element === element) {
        yield* compareRows({ said: element, does: element }, moving(stated), groupProfile(plan, group));
      }
      yield* compareLength(element, stated, group);
    }
  },
});

/** Undefined when one of the rows is not known. */
function rowsOf(plan: PlanModel, timer: PlanElement): readonly StatedSpan[] | undefined {
  const rows = shapingRows(plan, timer)?.map(({ from, to, seconds }) => ({ from, to, seconds }));
  return rows?.every((row) => Object.values(row).every((value) => value !== undefined))
    ? (rows as StatedSpan[])
    : undefined;
}
