import { textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { named } from '../wording.ts';
import { knownText } from './evaluated.ts';
import { openModel } from './example-groups.ts';
import { get } from './example-parts.ts';
import { readSchedule } from './open-model-schedule.ts';
import { CERTAIN } from './severities.ts';

const SCHEDULE = 'OpenModelThreadGroup.schedule';

export const openModelSchedule = defineRule({
  id: 'L19',
  name: 'open-model-schedule',
  title: 'The schedule of an Open Model Thread Group cannot be read, or has no arrivals',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'The schedule is parsed when the group starts. A text that does not parse throws there, and a schedule without a rate before its arrivals is one of zero arrivals; in both cases the group makes no load.',
  computes: 'where reading stops, or the arrivals that the schedule makes',
  example: {
    before: openModel('rate(50) random_arrivals(10 min) pause(30 s)', get('/orders')),
    after: openModel('rate(50/s) random_arrivals(10 min) pause(30 s)', get('/orders')),
  },
  *check(plan) {
    for (const { element, kind } of plan.threadGroups) {
      if (kind !== 'open-model') continue;
      const written = textOf(element, SCHEDULE) ?? '';
      const text = written === '' ? '' : knownText(plan, element, SCHEDULE);
      if (text === undefined) continue;
      const schedule = readSchedule(text);
      if ('problem' in schedule) {
        const { offset, read, expected } = schedule.problem;
        yield {
          element,
          property: SCHEDULE,
          ...(text === written && { offset }),
          message: `the schedule of ${named(element)} cannot be read at character ${offset + 1} (${read === '' ? 'its end' : JSON.stringify(read)}): ${expected} is expected there`,
          hint: 'for example: rate(50/s) random_arrivals(10 min) pause(30 s)',
        };
      } else if (!schedule.spans.some(({ from, to, seconds }) => (from > 0 || to > 0) && seconds > 0)) {
        yield {
          element,
          ...(written !== '' && { property: SCHEDULE }),
          message: `the schedule of ${named(element)} makes no arrivals: ${schedule.spans.length === 0 ? 'it is empty' : 'no rate above 0 stands beside its arrivals'}`,
          hint: 'write a rate before the arrivals: rate(50/s) random_arrivals(10 min)',
          numbers: { arrivals: 0 },
        };
      }
    }
  },
});
