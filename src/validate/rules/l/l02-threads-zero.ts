import { textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { named } from '../wording.ts';
import { knownText } from './evaluated.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { CERTAIN } from './severities.ts';

const THREADS = 'ThreadGroup.num_threads';

export const threadsZero = defineRule({
  id: 'L02',
  name: 'threads-zero',
  title: 'A thread group with no threads',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'The number of threads is read with Integer.parseInt: an empty text, a fraction, a blank or a name without value is 0, without a word in the log. The group then makes no samples at all, and the run still exits with 0.',
  computes: 'the number of threads that JMeter reads',
  example: {
    before: users({ threads: '12.5', seconds: 60 }, get('/orders')),
    after: users({ threads: 12, seconds: 60 }, get('/orders')),
  },
  *check(plan) {
    for (const { element, kind, threads } of plan.threadGroups) {
      if (!['threads', 'setUp', 'tearDown', 'stepping'].includes(kind)) continue;
      const text = textOf(element, THREADS);
      const value = text === undefined ? '' : knownText(plan, element, THREADS);
      if (threads !== 0 && !(threads !== undefined && threads < 0) && value !== '') continue;
      yield {
        element,
        ...(text !== undefined && { property: THREADS }),
        message:
          text === undefined
            ? `${named(element)} says nothing of its number of threads, which is then 0: it makes no load`
            : `${named(element)} has ${JSON.stringify(value ?? text)} threads; JMeter takes whole numbers only and reads this as 0, so the group makes no load`,
        hint: 'write a whole number of threads from 1 on; disable the group to leave it out',
        numbers: { threads: 0 },
      };
    }
  },
});
