import { textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { count, digits, named, time } from '../wording.ts';
import { wholeOrZero } from './evaluated.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { LIKELY } from './severities.ts';

export const durationIgnored = defineRule({
  id: 'L04',
  name: 'duration-ignored',
  title: 'A duration or a start-up delay is filled in, but the scheduler is off',
  affectsLoad: true,
  severity: LIKELY,
  why: 'Duration and start-up delay of a thread group count only while "Specify Thread lifetime" (ThreadGroup.scheduler) is on. Without it the group ends by its loops, and starts at once.',
  computes: 'the length that was written beside what ends the group instead',
  example: {
    before: users(
      { threads: 10, loops: -1, more: { 'ThreadGroup.scheduler': false, 'ThreadGroup.duration': 600 } },
      get('/orders'),
    ),
    after: users(
      { threads: 10, loops: -1, more: { 'ThreadGroup.scheduler': true, 'ThreadGroup.duration': 600 } },
      get('/orders'),
    ),
  },
  *check(plan) {
    for (const { element, kind, loops } of plan.threadGroups) {
      if (!['threads', 'setUp', 'tearDown'].includes(kind)) continue;
      const scheduler = textOf(element, 'ThreadGroup.scheduler') ?? 'false';
      if (scheduler.includes('${') || scheduler.toLowerCase() === 'true') continue;
      for (const [property, noun] of [
        ['ThreadGroup.duration', 'duration'],
        ['ThreadGroup.delay', 'start-up delay'],
      ] as const) {
        const seconds = wholeOrZero(plan, element, property) ?? 0;
        if (seconds <= 0) continue;
        const end =
          loops === undefined
            ? 'ends by its loops'
            : loops === Number.POSITIVE_INFINITY
              ? 'never ends'
              : `ends after ${count(loops, 'loop')} of each thread`;
        yield {
          element,
          property,
          message: `the ${noun} of ${time(seconds)} of ${named(element)} is not used, because its scheduler is off: ${noun === 'duration' ? `the group ${end}` : 'the group starts with the test'}`,
          hint: `switch the scheduler on (ThreadGroup.scheduler = true) for the ${digits(seconds)} s to count, or clear the field`,
          numbers: { seconds },
        };
      }
    }
  },
});
