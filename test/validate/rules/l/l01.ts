import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { fragment, get, loop, plan, sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'no sampler runs: the plan has 1 thread group (enabled) and no sampler; the run ends at once with 0 samples and exit code 0',
    },
    {
      plan: [users({ name: 'load', seconds: 60 }, get('/a')), users({ name: 'empty', seconds: 60 })].join(''),
      message: /^thread group "empty" runs, but no enabled sampler stands in it/,
    },
    { plan: plan({}, get('/a')), message: /^no sampler runs: the plan has no thread group and 1 sampler/ },
  ],
  clean: [
    fragment('shared', {}, get('/a')),
    users({ seconds: 60 }, loop('2', get('/a'))),
    users({ seconds: 60 }, sampler('com.example.UnknownSampler', 'com.example.UnknownSamplerGui', {})),
  ],
};
