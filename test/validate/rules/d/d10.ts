import { extractor } from '../../../../src/validate/rules/d/d08-stale-value.ts';
import { csv } from '../../../../src/validate/rules/d/example-csv.ts';
import { postScript, preScript } from '../../../../src/validate/rules/j/example-scripts.ts';
import { setUp, users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'token is set in "set up" and its threads only; 10 threads of "users" send the text ${token}',
    },
    {
      plan: `${users({ name: 'readers' }, csv({ variableNames: 'orderId' }), get('/a/${orderId}'))}
${users({ name: 'writers', threads: 3 }, get('/b/${orderId}'))}`,
      message: 'orderId is set in "readers" and its threads only; 3 threads of "writers" send the text ${orderId}',
    },
  ],
  clean: [
    `${csv({ variableNames: 'orderId' })}\n${users({}, get('/a/${orderId}'))}\n${users({}, get('/b/${orderId}'))}`,
    `${setUp(get('/login', extractor('(x)')))}\n${users({}, get('/a/${token}', preScript('vars.put("token", props.get("token"))')))}`,
    `${setUp(get('/login', postScript('vars.put(args[0], "1")')))}\n${users({}, get('/a/${token}'))}`,
  ],
};
