import { freeFormGroup, ultimateGroup } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: 'row 1 of "users" has "30.5" for its start-up, which JMeter reads as 0' },
    { plan: ultimateGroup([], '', get('/a')), message: /has no schedule/ },
    { plan: ultimateGroup([['5', '0', '1']], '', get('/a')), message: /has 3 cells instead of 5/ },
    {
      plan: freeFormGroup([['ten', '10', '60']], get('/a')),
      message: /has "ten" for its start rate, which JMeter reads as 0$/,
    },
  ],
  clean: [
    freeFormGroup([['1.67', '1.67', '60']], get('/a')),
    ultimateGroup([['${__P(n,5)}', '${delay}', '0', '60', '0']], '', get('/a')),
  ],
};
