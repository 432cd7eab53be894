import { scripted } from '../../../../src/validate/rules/j/example-scripts.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, pause, whileLoop } from '../../../../src/validate/rules/l/example-parts.ts';
import { element } from '../../../../src/validate/rules/l/example-xml.ts';
import { flow, onRejection } from '../../../../src/validate/rules/r/example-retry.ts';
import type { RuleFixtures } from '../fixture.ts';
import { quota } from './quotas.ts';

const conditional = (...children: readonly string[]): string =>
  element(
    ['IfController', 'IfControllerPanel'],
    'rejected',
    { 'IfController.condition': '${__jexl3("${code}" == "429",)}', 'IfController.useExpression': true },
    children,
  );

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'after a 429 each of 100 threads waits 2 s, whatever Retry-After says: up to 50/s of retries while the quota is used up',
    },
    {
      plan: 'before',
      surroundings: quota,
      message:
        'after a 429 each of 100 threads waits 2 s, whatever Retry-After says (up to 60 s by the quota 300 per 60s per token): up to 50/s of retries while the quota is used up',
    },
    {
      plan: users({ threads: 10 }, get('/a'), conditional(get('/a', pause(5000)))),
      message: /^after a 429 each of 10 threads waits 5 s/,
    },
  ],
  clean: [
    flow('header'),
    scripted(onRejection('fixed')),
    users({ threads: 10 }, whileLoop('${again}', get('/a', pause(5000)))),
  ],
};
