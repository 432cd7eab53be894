import { postScript, scripted } from '../../../../src/validate/rules/j/example-scripts.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';
import { quota, twoQuotas } from './quotas.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      surroundings: quota,
      message:
        '1 sampler may be rejected by the quota 300 per 60s per token, and nothing in the plan looks at 429 or Retry-After',
    },
    {
      plan: users({ threads: 10 }, get('/orders'), get('/health')),
      surroundings: twoQuotas,
      message: /^1 sampler may be rejected by the 2 quotas, and/,
    },
    {
      plan: scripted(postScript('// 429\nlog.info("x")')),
      surroundings: quota,
      message: /nothing in the plan looks at 429/,
    },
  ],
  clean: [
    users({ threads: 10 }, get('/orders')),
    { plan: users({ threads: 10 }, get('/health')), surroundings: twoQuotas },
    { plan: scripted(postScript('', { filename: 'retry.groovy' })), surroundings: quota },
  ],
};
