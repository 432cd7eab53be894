import { isOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { timersInUse, waitingByGroup } from '../samplers-of-part.ts';
import { count, digits, named, rate, time } from '../wording.ts';
import { knownNumber } from './evaluated.ts';
import { users } from './example-groups.ts';
import { get, perMinute } from './example-parts.ts';
import { wordsOf } from './groups.ts';
import { LIKELY } from './severities.ts';
import { calcModeOf } from './timer-rates.ts';
import { CONSTANT_THROUGHPUT } from './timers.ts';

/** A thread that comes by less often than this does nothing for a load. */
const RARE_SECONDS = 60;
const perSecondWords =
  /\b(\d+(?:\.\d+)?)\s*(?:rps|tps|qps|req(?:uests?)?\s*(?:\/|per)\s*s(?:ec(?:ond)?)?|\/\s*s(?:ec(?:ond)?)?|per\s+sec(?:ond)?)\b/i;

export const throughputPerMinute = defineRule({
  id: 'L15',
  name: 'throughput-per-minute',
  title: 'A Constant Throughput Timer that was given a rate per second',
  affectsLoad: true,
  severity: LIKELY,
  why: 'The Constant Throughput Timer counts samples per minute. A number of requests per second in its field makes a sixtieth of the load, and the test passes: fewer requests seldom fail.',
  computes: 'the rate per second that the number means, and how long a thread waits between two samples',
  example: {
    before: users({ threads: 100, seconds: 600 }, get('/orders', perMinute(50, 4))),
    after: users({ threads: 100, seconds: 600 }, get('/orders', perMinute(3000, 4))),
  },
  *check(plan) {
    for (const timer of timersInUse(plan)) {
      if (!isOf(timer, CONSTANT_THROUGHPUT)) continue;
      const asked = knownNumber(plan, timer, 'throughput');
      const mode = calcModeOf(plan, timer);
      if (asked === undefined || asked <= 0 || mode === undefined) continue;
      const perSecond = asked / 60;
      const groups = [...waitingByGroup(plan, timer).keys()];
      const threads = groups.reduce((sum, group) => sum + (group.threads ?? 0), 0);
      const waits = mode === 0 ? 1 / perSecond : threads / perSecond;
      const said = Number(perSecondWords.exec(wordsOf(timer))?.[1]);
      const known = { element: timer, property: 'throughput', numbers: { perMinute: asked, perSecond } } as const;
      if (said === asked) {
        yield {
          ...known,
          message: `${named(timer)} speaks of ${digits(said)}/s and has ${digits(asked)} in a field that counts per minute: that is ${rate(perSecond)}`,
          hint: `for ${digits(asked)}/s write ${asked * 60}`,
        };
      } else if (threads >= 2 && waits > RARE_SECONDS) {
        yield {
          ...known,
          message: `${digits(asked)} of ${named(timer)} is per minute: ${rate(perSecond)} ${mode === 0 ? 'of each thread' : `in all, so each of ${count(threads, 'thread')} waits ${time(waits)} from sample to sample`}`,
          hint: `if ${digits(asked)}/s is meant, write ${asked * 60}; if not, ${mode === 0 ? 'a rate for the whole group (calcMode 4) is easier to read' : 'far fewer threads are enough'}`,
        };
      }
    }
  },
});
