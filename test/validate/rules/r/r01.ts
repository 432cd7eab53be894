import { extractor } from '../../../../src/validate/rules/d/d08-stale-value.ts';
import { assertionScript, postScript, scripted } from '../../../../src/validate/rules/j/example-scripts.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, whileLoop } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';
import { quota, twoQuotas } from './quotas.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      surroundings: quota,
      message:
        '"GET /orders" may be rejected by the quota 300 per 60s per token, and nothing in the plan looks at 429 or Retry-After',
    },
    {
      plan: users({ threads: 10 }, get('/orders'), get('/health')),
      surroundings: twoQuotas,
      message: /^"GET \/orders" may be rejected by the 2 quotas, and/,
    },
    {
      plan: scripted(postScript('// 429\nlog.info("x")')),
      surroundings: quota,
      message: /nothing in the plan looks at 429/,
    },
  ],
  clean: [
    {
      plan: scripted(
        assertionScript('def loadwright = props.get("loadwright")\nloadwright.settle(args[0], ctx, prev)'),
      ),
      surroundings: quota,
    },
    { plan: scripted(extractor('Retry-After: (\\d+)', { 'RegexExtractor.useHeaders': 'true' })), surroundings: quota },
    {
      plan: users({ threads: 10 }, whileLoop('${__jexl3(!${JMeterThread.last_sample_ok})}', get('/orders'))),
      surroundings: quota,
    },
    users({ threads: 10 }, get('/orders')),
    { plan: users({ threads: 10 }, get('/health')), surroundings: twoQuotas },
    { plan: scripted(postScript('', { filename: 'retry.groovy' })), surroundings: quota },
  ],
};
