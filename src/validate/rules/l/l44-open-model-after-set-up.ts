import { defineRule } from '../rule.ts';
import { named, rate } from '../wording.ts';
import { knownText } from './evaluated.ts';
import { openModel, setUp } from './example-groups.ts';
import { get } from './example-parts.ts';
import { readSchedule } from './open-model-schedule.ts';
import { LIKELY } from './severities.ts';

const SCHEDULE = 'OpenModelThreadGroup.schedule';

export const openModelAfterSetUp = defineRule({
  id: 'L44',
  name: 'open-model-after-set-up',
  title: 'Arrivals pile up while the setUp group runs',
  affectsLoad: true,
  severity: LIKELY,
  why: 'The schedule of an Open Model Thread Group counts from the start of the test, not from the end of the setUp groups (apache/jmeter#6352). What was due meanwhile starts all at once when the group begins.',
  computes: 'arrivals that come at once for each second of set-up',
  example: {
    before: [setUp(get('/token')), openModel('rate(50/s) random_arrivals(10 min) pause(30 s)', get('/orders'))].join(
      '\n',
    ),
    after: [
      setUp(get('/token')),
      openModel('pause(10 s) rate(50/s) random_arrivals(10 min) pause(30 s)', get('/orders')),
    ].join('\n'),
  },
  *check(plan) {
    const before = plan.threadGroups.find(({ kind, samplers }) => kind === 'setUp' && samplers.length > 0);
    if (before === undefined) return;
    for (const { element, kind } of plan.threadGroups) {
      const text = kind === 'open-model' ? knownText(plan, element, SCHEDULE) : undefined;
      const schedule = text === undefined ? undefined : readSchedule(text);
      if (schedule === undefined || 'problem' in schedule) continue;
      const [first] = schedule.spans;
      if (first === undefined || first.kind === 'pause' || (first.from === 0 && first.seconds >= 5)) continue;
      const perSecond = Math.max(first.from, first.to);
      yield {
        element,
        property: SCHEDULE,
        message: `the schedule of ${named(element)} runs from the start of the test, before ${named(before.element)} is done: each second of it lets ${rate(perSecond).replace('/s', '')} arrivals come at once`,
        hint: 'begin the schedule with a pause that is longer than the set-up: pause(10 s)',
        numbers: { arrivalsPerSecondOfSetUp: perSecond },
      };
    }
  },
});
