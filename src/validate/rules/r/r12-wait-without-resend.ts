import { postScript, scripted } from '../j/example-scripts.ts';
import { threadsOf } from '../j/how-often.ts';
import { scriptsOf } from '../j/scripts.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count, time } from '../wording.ts';
import { flow } from './example-retry.ts';
import { waitInVain } from './rejection-wait.ts';

export const waitWithoutResend = defineRule({
  id: 'R12',
  name: 'wait-without-resend',
  title: 'A script waits after a 429, and nothing sends the request again',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A post-processor runs after the sample is over. It can wait, but it cannot send: unless a controller around the sampler runs it again, the thread goes on to the next request after the wait and the rejected one is lost. The wait only lowers the load.',
  computes: 'the samplers whose rejected requests are lost',
  example: {
    before: scripted(postScript('if (prev.responseCode == "429") Thread.sleep(2000)')),
    after: flow('patient'),
  },
  *check(plan) {
    for (const script of scriptsOf(plan)) {
      const found = waitInVain(script);
      if (found === undefined) continue;
      const { sleep, lost } = found;
      const threads = threadsOf({ samplers: lost });
      const wait = sleep.millis === undefined ? 'waits' : `waits ${time(sleep.millis / 1000)}`;
      yield {
        element: script.element,
        property: script.property,
        offset: sleep.offset,
        message: `after a 429 the thread ${wait} and then goes on: the rejected request of ${count(lost.length, 'sampler')}${threads === undefined ? '' : ` in ${count(threads, 'thread')}`} is never sent again`,
        hint: 'put the sampler into a While Controller with the condition ${again}, and set vars.put("again", "true") for a 429 and "false" for everything else',
        numbers: { samplers: lost.length },
      };
    }
  },
});
