import { preScript, scripted } from '../../../../src/validate/rules/j/example-scripts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: 'the file order.groovy is run; the 1 line of script in the plan is not' },
    {
      plan: scripted(preScript('def a = 1\nlog.info("x")', { filename: 'a.groovy' })),
      message: /the 2 lines of script in the plan are not/,
    },
  ],
  clean: [scripted(preScript('', { filename: 'a.groovy' }))],
};
