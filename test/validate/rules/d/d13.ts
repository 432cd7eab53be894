import { headers } from '../../../../src/validate/rules/d/example-csv.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [{ plan: 'before', message: 'Content-Type stands in 2 rows; all of them are sent' }],
  clean: [
    users({}, headers(['Accept', 'text/html'], ['Accept', 'application/json']), get('/a')),
    users({}, headers(['Content-Type', 'text/html']), get('/a', headers(['Content-Type', 'application/json']))),
  ],
};
