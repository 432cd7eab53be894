import { postScript, scripted } from '../../../../src/validate/rules/j/example-scripts.ts';
import { flow, onRejection } from '../../../../src/validate/rules/r/example-retry.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'after a 429 the thread waits 2 s and then goes on: the rejected request of 1 sampler in 100 threads is never sent again',
    },
  ],
  clean: [
    flow('fixed'),
    scripted(onRejection('fixed')),
    scripted(postScript('if (prev.responseCode == "429") { Thread.sleep(1000); sampler.sample(null) }')),
    scripted(postScript('if (prev.responseCode == "503") Thread.sleep(1000)')),
  ],
};
