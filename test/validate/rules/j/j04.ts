import {
  postScript,
  preScript,
  samplerScript,
  scripted,
  timerScript,
} from '../../../../src/validate/rules/j/example-scripts.ts';
import { setUp, users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flow } from '../../../../src/validate/rules/r/example-retry.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'the script sleeps 2 s each time, in no sample, when "GET /orders" runs; 100 threads then reach at most 50/s',
    },
    {
      plan: users({ threads: 100 }, samplerScript('sleep 500\njava.util.concurrent.TimeUnit.SECONDS.sleep(1)')),
      message:
        /^the script sleeps 1\.5 s each time, counted as response time; 100 threads then reach at most 66\.7\/s$/,
    },
    {
      plan: scripted(timerScript('Thread.sleep(vars.get("wait") as long); return 0')),
      message: 'the script sleeps for a time that only the run knows, in no sample, when "GET /orders" runs',
    },
    {
      plan: scripted(postScript('if (!prev.successful) sleep(3000)')),
      message: 'the script may sleep 3 s, or several times, in no sample, when "GET /orders" runs',
    },
  ],
  clean: [
    users({ threads: 30 }, samplerScript('Thread.sleep(2000)')),
    scripted(postScript('if (prev.responseCode == "429") Thread.sleep(2000)')),
    flow('fixed'),
    setUp(samplerScript('Thread.sleep(1000)')),
    scripted(preScript('// Thread.sleep(2000)\nlog.info("Thread.sleep(2000)")')),
    scripted(preScript('props.get("clock").sleep(5)')),
  ],
};
