import { headers, post } from '../../../../src/validate/rules/d/example-csv.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'the body is multipart, and a Header Manager gives it the Content-Type multipart/form-data; JMeter replaces it from 5.5 on, earlier ones send it and the boundary is lost',
    },
  ],
  clean: [users({}, post('/a', '{"a": 1}', headers(['Content-Type', 'application/json'])))],
};
