import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, runtime } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '"for a time" runs for "0.5", which JMeter reads as 0 s: what it holds never runs' },
    { plan: users({ loops: 1 }, runtime('', get('/a'))), message: /which JMeter reads as 0 s/ },
  ],
  clean: [users({ loops: 1 }, runtime('${length}', get('/a')))],
};
