import { preScript, samplerScript, scripted } from '../../../../src/validate/rules/j/example-scripts.ts';
import { setUp } from '../../../../src/validate/rules/l/example-groups.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'the script is run by 1 sampler in 100 threads and compiled again each time, since its cache is off',
    },
  ],
  clean: [
    scripted(preScript('log.info("x")', { cacheKey: '' })),
    setUp(samplerScript('log.info("x")', { cacheKey: 'false' })),
  ],
};
