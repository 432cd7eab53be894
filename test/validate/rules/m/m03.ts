import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, request } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const called = (name: string, xml: string): string => xml.replace(/testname="[^"]*"/, `testname="${name}"`);

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '2 different requests are called "HTTP Request" (GET api.example.com/orders and GET api.example.com/status): they are one row of every report',
    },
    {
      plan:
        users({ name: 'one' }, called('order', get('/a'))) +
        users({ name: 'two' }, called('order', request('/a', { 'HTTPSampler.method': 'POST' }))),
      message: /^2 different requests are called "order"/,
    },
  ],
  clean: [
    users({}, called('page', get('/a?x=1')), called('page', get('/a?x=2'))),
    users({}, called('${name}', get('/a')), called('${name}', get('/b'))),
    users({}, called('a', get('/a')), called('a', get('/b')).replace('testname=', 'enabled="false" testname=')),
  ],
};
