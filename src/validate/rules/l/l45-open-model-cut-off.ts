import { defineRule } from '../rule.ts';
import { named, rate } from '../wording.ts';
import { knownText } from './evaluated.ts';
import { openModel } from './example-groups.ts';
import { get } from './example-parts.ts';
import { readSchedule } from './open-model-schedule.ts';
import { LIKELY } from './severities.ts';

const SCHEDULE = 'OpenModelThreadGroup.schedule';

export const openModelCutOff = defineRule({
  id: 'L45',
  name: 'open-model-cut-off',
  title: 'The last arrivals are interrupted when the schedule ends',
  affectsLoad: true,
  severity: LIKELY,
  why: 'At the end of its schedule an Open Model Thread Group interrupts the threads that still run. Their requests count as failed although the target did nothing wrong. A pause at the end lets them finish.',
  computes: 'requests under way at the end, at 1 s an iteration',
  example: {
    before: openModel('rate(50/s) random_arrivals(10 min)', get('/orders')),
    after: openModel('rate(50/s) random_arrivals(10 min) pause(30 s)', get('/orders')),
  },
  *check(plan) {
    for (const { element, kind } of plan.threadGroups) {
      const text = kind === 'open-model' ? knownText(plan, element, SCHEDULE) : undefined;
      const schedule = text === undefined ? undefined : readSchedule(text);
      if (schedule === undefined || 'problem' in schedule || /^[+-]?\d+$/.test(text ?? '')) continue;
      const last = schedule.spans.at(-1);
      if (last === undefined || last.to === 0) continue;
      yield {
        element,
        property: SCHEDULE,
        message: `the schedule of ${named(element)} ends at ${rate(last.to)} without a pause: the iterations under way then (${Math.ceil(last.to)} if one takes 1 s) are interrupted and fail`,
        hint: 'end the schedule with a pause longer than an iteration: pause(30 s)',
        numbers: { interruptedAt1Second: Math.ceil(last.to) },
      };
    }
  },
});
