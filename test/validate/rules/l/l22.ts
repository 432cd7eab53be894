import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, sampler, scriptSampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"script" only sleeps and sends no request, but its samples count: it is one of 2 samplers of "users", so 50 % of its samples',
    },
    {
      plan: users({ seconds: 60 }, get('/a'), get('/b'), get('/c'), sampler('DebugSampler', 'TestBeanGUI', {})),
      message:
        /^"DebugSampler" lists variables and sends no request.*one of 4 samplers of "users", so 25 % of its samples$/,
    },
  ],
  clean: [
    users({ threads: 1, loops: 1 }, get('/a'), sampler('DebugSampler', 'TestBeanGUI', {})),
    users({ seconds: 60 }, get('/a'), scriptSampler('vars.put("a", "1"); sleep(10)')),
  ],
};
