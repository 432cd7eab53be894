import { preScript, samplerScript, scripted } from '../../../../src/validate/rules/j/example-scripts.ts';
import { setUp } from '../../../../src/validate/rules/l/example-groups.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'the script is compiled with the first value of ${__UUID} in it; every later run of the thread uses that value again',
    },
    {
      plan: scripted(preScript('def a = "${__time(,)}"; def b = "${__Random(1,9,x)} ${__time(,)}"')),
      message: /first value of \$\{__time\} and \$\{__Random\} in it/,
    },
  ],
  clean: [
    scripted(preScript('vars.put("host", "${__P(host,localhost)}")')),
    scripted(preScript('// was ${__UUID} once\nvars.put("order", UUID.randomUUID().toString())')),
    scripted(preScript('def name = "a"; log.info("hello ${name}")')),
    scripted(preScript('log.info("${__UUID}")', { cacheKey: 'false' })),
    setUp(samplerScript('vars.put("run", "${__UUID}")')),
  ],
};
