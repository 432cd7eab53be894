import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, transaction } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const called = (name: string): string => get('/a').replace('testname="GET /a"', `testname="${name}"`);

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"GET /agents/${agentId}" becomes a name of its own for each value: the report has a row for each of them',
    },
    { plan: users({}, transaction('order ${__UUID()}', {}, get('/a'))), message: /^"order/ },
  ],
  clean: [
    users({}, called('order ${__P(environment,test)}')),
    users({}, called('order {id}')),
    users({ name: 'group ${x}' }, get('/a')),
  ],
};
