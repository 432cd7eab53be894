import { sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const jmes = sampler('JMESPathExtractor', 'JMESPathExtractorGui', {});

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      surroundings: { jmeter: '5.4.1' },
      message:
        'OpenModelThreadGroup "users" needs JMeter 5.5, and the plan is for 5.4.1: that version refuses the whole file',
    },
    {
      plan: jmes.replace('testname=', 'enabled="false" testname='),
      surroundings: { jmeter: '4.0' },
      message: /needs JMeter 5.2/,
    },
  ],
  clean: [
    jmes,
    { plan: jmes, surroundings: { jmeter: '5.2' } },
    { plan: jmes, surroundings: { jmeter: 'master-SNAPSHOT' } },
  ],
};
