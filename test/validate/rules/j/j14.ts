import { preScript, scripted } from '../../../../src/validate/rules/j/example-scripts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: 'the file "order.groovy" is run, and not the script in the plan (1 line)' },
    {
      plan: scripted(preScript('def a = 1\nlog.info("x")', { filename: 'a.groovy' })),
      message: /^the file "a\.groovy" is run, and not the script in the plan \(2 lines\)$/,
    },
  ],
  clean: [scripted(preScript('', { filename: 'a.groovy' }))],
};
