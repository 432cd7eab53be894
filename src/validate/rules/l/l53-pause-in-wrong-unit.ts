import { ancestorsOf, hasRole, isOf, type PlanElement } from '../../model/plan-element.ts';
import type { PlanModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { defineRule } from '../rule.ts';
import { waitingByGroup } from '../samplers-of-part.ts';
import { count, digits, named, time } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, pause } from './example-parts.ts';
import { wordsOf } from './groups.ts';
import { LIKELY } from './severities.ts';
import { statedNumbers } from './stated-numbers.ts';
import { isPause, ownPauseOf, pauseOf, pausesInUse } from './timers.ts';

/** Seconds that were written into a field of milliseconds, and milliseconds of milliseconds. */
const SHORTEST_MILLIS = 10;
const LONGEST_MILLIS = 120_000;

export const pauseInWrongUnit = defineRule({
  id: 'L53',
  name: 'pause-in-wrong-unit',
  title: 'A pause that is too short to be one, or longer than the test has time for',
  affectsLoad: true,
  severity: LIKELY,
  why: 'Timers and Flow Control Actions count in milliseconds. A think time of "2" is 2 ms, which is none, and one of some minutes leaves a thread a handful of requests in the whole test.',
  computes: 'the pause in words, and how often it fits into the length of the group',
  example: {
    before: users({ threads: 10, seconds: 600 }, get('/orders', pause(2))),
    after: users({ threads: 10, seconds: 600 }, get('/orders', pause(2000))),
  },
  *check(plan) {
    for (const element of pausesInUse(plan)) {
      const timer = hasRole(element, 'Timer') && isPause(element);
      const millis = timer ? pauseOf(plan, element) : isOf(element, 'TestAction') ? ownPauseOf(plan, element) : 0;
      if (millis === undefined || millis <= 0 || isStated(element, millis)) continue;
      const property = timer ? 'ConstantTimer.delay' : 'ActionProcessor.duration';
      if (millis <= SHORTEST_MILLIS) {
        yield {
          element,
          property,
          message: `${named(element)} pauses ${digits(millis)} ms, which is no pause`,
          hint: `the field counts in milliseconds: ${digits(millis)} s are ${millis * 1000}`,
          numbers: { pauseMillis: millis },
        };
        continue;
      }
      const shortest = shortestGroup(plan, element);
      const seconds = shortest === undefined ? Number.POSITIVE_INFINITY : endOf(shortest);
      if (millis <= LONGEST_MILLIS && millis / 1000 < seconds) continue;
      yield {
        element,
        property,
        message: `${named(element)} pauses ${digits(millis)} ms, that is ${time(millis / 1000)}${Number.isFinite(seconds) ? `, ${millis / 1000 > seconds ? 'longer than' : `${count(Math.floor((seconds * 1000) / millis), 'time')} in`} the ${time(seconds)} of ${named(shortest?.element ?? element)}` : ''}`,
        hint: 'write milliseconds; 2 s are 2000',
        numbers: { pauseMillis: millis },
      };
    }
  },
});

/** Whoever writes the time into the name or comment means it. */
const isStated = (element: PlanElement, millis: number): boolean =>
  wordsOf(element)
    .split('\n')
    .flatMap((line) => statedNumbers(line, ['pauseMillis']))
    .some(({ value }) => Math.abs(value - millis) <= 1);

/** Of the groups in which it pauses the one that ends first. */
function shortestGroup(plan: PlanModel, element: PlanElement): ThreadGroupModel | undefined {
  const own = plan.threadGroups.filter((group) => ancestorsOf(element).includes(group.element));
  const groups = own.length > 0 ? own : [...waitingByGroup(plan, element).keys()];
  return groups.sort((a, b) => endOf(a) - endOf(b))[0];
}

const endOf = (group: ThreadGroupModel): number => group.durationSeconds ?? Number.POSITIVE_INFINITY;
