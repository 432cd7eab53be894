import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, request, sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"GET /orders" is sent by the JDK\'s own client, which shares connections between threads and resends a failed POST by itself',
    },
    {
      plan: users(
        { seconds: 60 },
        sampler('ConfigTestElement', 'HttpDefaultsGui', { 'HTTPSampler.implementation': 'Java' }),
        get('/a'),
        get('/b'),
      ),
      message: /^"GET \/a" and 1 more request of "users" are sent by the JDK/,
    },
  ],
  clean: [
    users({ threads: 1, loops: 1 }, request('/a', { 'HTTPSampler.implementation': 'Java' })),
    users(
      { seconds: 60 },
      sampler('ConfigTestElement', 'HttpDefaultsGui', { 'HTTPSampler.implementation': 'Java' }),
      request('/a', { 'HTTPSampler.implementation': 'HttpClient4' }),
    ),
  ],
};
