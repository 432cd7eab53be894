import { isOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { samplersOfPart } from '../samplers-of-part.ts';
import { count, list, named, rate } from '../wording.ts';
import { users } from './example-groups.ts';
import { critical, get } from './example-parts.ts';
import { LIKELY } from './severities.ts';

const LOCK = { 'CriticalSectionController.lockName': 'global_lock' };

export const criticalSection = defineRule({
  id: 'L27',
  name: 'critical-section',
  title: 'A critical section lets one thread through at a time',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A Critical Section Controller runs its children under a lock that is one for all threads (and all controllers of that lock name). Requests in it are never concurrent: their rate is 1 ÷ response time, whatever the number of threads.',
  computes: 'the rate that is left at 100 ms a response',
  example: {
    before: users({ threads: 100, seconds: 600 }, critical('one at a time', LOCK, get('/orders'))),
    after: users({ threads: 100, seconds: 600 }, get('/orders')),
  },
  *check(plan) {
    for (const controller of runningOf(plan, 'CriticalSectionController')) {
      const inside = samplersOfPart(plan, controller).filter(
        ({ element }) =>
          !isOf(element, 'TestAction') && /HTTP|Socket|JDBC|JMS|FTP|TCP|LDAP|GraphQL|AjpSampler/i.test(element.type),
      );
      const [first] = inside;
      const threads = first?.threadGroup.threads;
      if (first === undefined || (threads !== undefined && threads < 2)) continue;
      // Once in a thread, a lock is a way to log in one after another.
      if (inside.every(({ controllers }) => controllers.some((at) => isOf(at, 'OnceOnlyController')))) continue;
      yield {
        element: controller,
        message: `${named(controller)} holds ${list(inside.map(({ element }) => named(element)))} under one lock: of ${threads === undefined ? 'all threads' : count(threads, 'thread')} one sends at a time, so ${inside.length === 1 ? `at most ${rate(10)}` : `at most ${rate(10 / inside.length, 'rounds')}`} at 100 ms a response`,
        hint: 'keep only what must not overlap in the section (a script, a counter); requests belong outside',
        numbers: { perSecondAt100Millis: 10 / inside.length },
      };
    }
  },
});
