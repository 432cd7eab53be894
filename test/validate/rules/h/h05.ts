import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const off = (xml: string): string => xml.replace('testname=', 'enabled="false" testname=');

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '1 of 4 elements is disabled ("GET /b")' },
    {
      plan: users({}, get('/a')) + off(users({ name: 'old' }, get('/b'), off(get('/c')))),
      message: '3 of 6 elements are disabled ("old")',
    },
  ],
  clean: [users({}, get('/a'), get('/b'))],
};
