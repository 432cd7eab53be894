import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { request } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"GET /orders" follows redirects automatically and by JMeter; the automatic way wins, and its hops are requests that no sample shows',
    },
    {
      plan: users(
        { seconds: 60 },
        request('/a', { 'HTTPSampler.auto_redirects': true, 'HTTPSampler.follow_redirects': true }),
        request('/b', { 'HTTPSampler.auto_redirects': true, 'HTTPSampler.follow_redirects': true }),
      ),
      message: /^"GET \/a" and 1 more request of "users" follow redirects/,
    },
  ],
  clean: [
    users(
      { seconds: 60 },
      request('/a', { 'HTTPSampler.auto_redirects': true, 'HTTPSampler.follow_redirects': false }),
    ),
  ],
};
