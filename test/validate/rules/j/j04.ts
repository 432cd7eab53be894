import { preScript, samplerScript, scripted, timerScript } from '../../../../src/validate/rules/j/example-scripts.ts';
import { setUp, users } from '../../../../src/validate/rules/l/example-groups.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'the script sleeps 2 s, before or after 1 sampler, in no sample; 100 threads then reach at most 50/s',
    },
    {
      plan: users({ threads: 100 }, samplerScript('sleep 500\njava.util.concurrent.TimeUnit.SECONDS.sleep(1)')),
      message: /^the script sleeps 1\.5 s, counted as response time; 100 threads then reach at most 66\.7\/s$/,
    },
    {
      plan: scripted(timerScript('Thread.sleep(vars.get("wait") as long); return 0')),
      message: 'the script sleeps for a time of its own, before or after 1 sampler, in no sample',
    },
  ],
  clean: [
    setUp(samplerScript('Thread.sleep(1000)')),
    scripted(preScript('// Thread.sleep(2000)\nlog.info("Thread.sleep(2000)")')),
    scripted(preScript('props.get("clock").sleep(5)')),
  ],
};
