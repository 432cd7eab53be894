import { textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { named } from '../wording.ts';
import { knownText, wholeOrZero } from './evaluated.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { CERTAIN } from './severities.ts';

const DURATION = 'ThreadGroup.duration';

export const schedulerWithoutDuration = defineRule({
  id: 'L03',
  name: 'scheduler-without-duration',
  title: 'The scheduler is on and has no duration: the test is aborted at the start',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'With "Specify Thread lifetime" on, ThreadGroup.scheduleThread throws JMeterStopTestException when the duration is 0 or less. Empty texts, decimals and texts that are no number are read as 0, so all of them end the test before the first sample.',
  computes: 'the duration that JMeter reads',
  example: {
    before: users({ threads: 10, seconds: '' }, get('/orders')),
    after: users({ threads: 10, seconds: 600 }, get('/orders')),
  },
  *check(plan) {
    for (const { element, kind } of plan.threadGroups) {
      if (!['threads', 'setUp', 'tearDown'].includes(kind)) continue;
      if (textOf(element, 'ThreadGroup.scheduler')?.toLowerCase() !== 'true') continue;
      const seconds = wholeOrZero(plan, element, DURATION);
      if (seconds === undefined || seconds > 0) continue;
      const text = knownText(plan, element, DURATION);
      yield {
        element,
        ...(text !== undefined && { property: DURATION }),
        message: `the scheduler of ${named(element)} is on with ${text === undefined ? 'no duration' : text === '' ? 'an empty duration' : `a duration of ${JSON.stringify(text)}`}, which JMeter reads as ${seconds} s: it stops the test with "Invalid duration" before the first sample`,
        hint: 'write the duration in whole seconds, or switch the scheduler off to end by loops',
        numbers: { durationSeconds: seconds },
      };
    }
  },
});
