import { threadsOf } from '../j/how-often.ts';
import { literalNumber, named } from '../j/script-members.ts';
import { isReadable, type Script, scriptsOf } from '../j/scripts.ts';
import { sleepsIn } from '../j/sleeps.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count, rate, time } from '../wording.ts';
import { flow } from './example-retry.ts';
import { theLimit } from './limits.ts';
import { readsRetryAfter } from './rejection.ts';
import { waitInVain } from './rejection-wait.ts';

/** Signs that something lets the threads go one by one. */
const GATE = /props|synchronized|Semaphore|Atomic|RateLimiter|static/;
const CROWD = 10;

export const retryCrowd = defineRule({
  id: 'R09',
  name: 'retry-crowd',
  title: 'All threads come back at the same moment after Retry-After',
  affectsLoad: true,
  severity: LIKELY,
  why: 'At the end of a window all rejected threads have been told the same moment. Without a random part they send in the same second, and one thread for each free place wins: 100 threads made 354 requests in one second, and a random second on top still 324. The random part has to be as long as the quota needs for all of them.',
  computes: 'the threads that come back together, the seconds over which they come, and those the quota needs',
  example: { before: flow('header'), after: flow('patient') },
  *check(plan) {
    const limit = theLimit(plan);
    for (const script of scriptsOf(plan)) {
      const threads = threadsOf(script);
      if (!isReadable(script) || threads === undefined || threads < CROWD) continue;
      if (!readsRetryAfter(script) || GATE.test(script.text) || waitInVain(script) !== undefined) continue;
      const [sleep] = sleepsIn(script);
      const spread = spreadSeconds(script);
      if (sleep === undefined || spread === undefined) continue;
      const needed = limit === undefined ? undefined : threads / limit.admits;
      if (spread > 0 && (needed === undefined || spread >= needed)) continue;
      yield {
        element: script.element,
        property: script.property,
        offset: sleep.offset,
        message: `${count(threads, 'thread')} wait for the same Retry-After and come back ${spread === 0 ? 'in the same second' : `within ${time(spread)}, ${rate(threads / spread)}`}${needed === undefined ? '' : `; the quota ${limit?.text} needs ${time(needed)} for them`}`,
        hint: `add a random part to each wait, from 0 to ${needed === undefined ? 'threads / (requests per second of the quota)' : time(needed)}; or let one gate for all threads space them`,
        numbers: { threads, spreadSeconds: spread, ...(needed !== undefined && { neededSeconds: needed }) },
      };
    }
  },
});

/** Length of the random part, seconds; 0 without one, undefined when it cannot be read. */
function spreadSeconds(script: Script): number | undefined {
  if (!/random|jitter/i.test(script.text)) return 0;
  const [draw] = script.members(named('nextInt', 'nextLong'));
  const millis = literalNumber(draw?.args?.at(-1));
  return millis === undefined ? undefined : millis / 1000;
}
