import { setUpOf, users } from '../../../../src/validate/rules/l/example-groups.ts';
import { request, sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"GET /orders" opens a new connection each time, because use_keepalive is off; from some 470/s on the generator has no ports left',
    },
    {
      plan: users({ seconds: 60 }, sampler('HTTPSamplerProxy', 'HttpTestSampleGui', { 'HTTPSampler.path': '/a' })),
      message: /because use_keepalive is absent, which means off/,
    },
  ],
  clean: [
    users({ threads: 1, loops: 1 }, request('/a', { 'HTTPSampler.use_keepalive': false })),
    setUpOf({}, request('/a', { 'HTTPSampler.use_keepalive': false })),
  ],
};
