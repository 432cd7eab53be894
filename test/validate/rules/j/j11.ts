import { postScript, preScript, samplerScript, scripted } from '../../../../src/validate/rules/j/example-scripts.ts';
import { setUp } from '../../../../src/validate/rules/l/example-groups.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'the script prints to the console; it is run by 1 sampler in 100 threads, which wait for each other there',
    },
    {
      plan: scripted(postScript('if (prev.errorCount > 9) System.exit(1)')),
      message: /^the script ends the whole JVM/,
    },
  ],
  clean: [
    setUp(samplerScript('println "started"')),
    scripted(preScript('// println "x"\nnew StringWriter().withPrintWriter { w -> w.println("x") }')),
  ],
};
