import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '30,000 threads run together ("users" 30,000), with 29.3 GB of stacks; one engine carries some 20,000 that mostly wait, or 1,000 that are busy',
    },
  ],
  clean: [users({ threads: 500, seconds: 600 }, get('/a')), users({ threads: '${n}', seconds: 600 }, get('/a'))],
};
