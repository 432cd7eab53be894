import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"users" has "12.5" threads; JMeter takes whole numbers only and reads this as 0, so the group makes no load',
    },
    { plan: users({ threads: '', seconds: 60 }, get('/a')), message: /has "" threads/ },
    { plan: users({ threads: '${__P(n,0)}', seconds: 60 }, get('/a')), message: /has "0" threads/ },
  ],
  clean: [
    users({ threads: '${__P(n,5)}', seconds: 60 }, get('/a')),
    users({ threads: '${__javaScript(5)}', seconds: 60 }, get('/a')),
  ],
};
