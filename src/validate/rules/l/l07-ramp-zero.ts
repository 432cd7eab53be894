import { defineRule } from '../rule.ts';
import { count, named } from '../wording.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { isPlainGroup, requestsOf } from './groups.ts';
import { FACT } from './severities.ts';
import { isHeldBack } from './timers.ts';

/** From here on starting together is a burst of its own. */
const CROWD = 20;

export const rampZero = defineRule({
  id: 'L07',
  name: 'ramp-zero',
  title: 'Many threads start in the same instant',
  affectsLoad: true,
  severity: FACT,
  why: 'With a ramp of 0 s all threads connect and send their first request together. The peak of connections and handshakes belongs to the start of the test and not to the load that is asked about, and stays in its percentiles.',
  computes: 'requests in the first instant',
  example: {
    before: users({ threads: 200, ramp: 0, seconds: 600 }, get('/orders')),
    after: users({ threads: 200, ramp: 100, seconds: 600 }, get('/orders')),
  },
  *check(plan) {
    for (const group of plan.threadGroups) {
      const { element, threads, rampSeconds } = group;
      const [first] = requestsOf(group);
      if (!isPlainGroup(group) || rampSeconds !== 0 || threads === undefined || threads < CROWD) continue;
      // What holds the first sampler back spaces the crowd; gathering threads on purpose is another rule's.
      if (first === undefined || group.samplers.slice(0, 2).some(isHeldBack)) continue;
      yield {
        element,
        property: 'ThreadGroup.ramp_time',
        message: `all ${count(threads, 'thread')} of ${named(element)} start at second 0: ${threads} connections and as many ${named(first.element)} in the first instant`,
        hint: `ramp up, for instance ${Math.ceil(threads / 2)} s for two threads a second, and leave those seconds out of the percentiles`,
        numbers: { threads, rampSeconds: 0 },
      };
    }
  },
});
