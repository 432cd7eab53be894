import { extractor } from '../../../../src/validate/rules/d/d08-stale-value.ts';
import { headers } from '../../../../src/validate/rules/d/example-csv.ts';
import { preScript } from '../../../../src/validate/rules/j/example-scripts.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'nothing sets the variable orderID: ${orderID} stays as it is written',
    },
    {
      plan: users({}, headers(['Authorization', 'Bearer ${token}']), get('/a?t=${token}'), get('/b?t=${token}')),
      message: 'nothing sets the variable token: ${token} stays as it is written, in 3 elements',
    },
  ],
  clean: [
    users({}, get('/a', extractor('id=(\\d+)')), get('/b/${token}'), get('/c/${token_g1}')),
    users({}, get('/a/${x}', preScript('vars.put(args[0], "1")'))),
    users({}, get('/a', preScript('def who = "a"; log.info("${who}")'))),
    users({}, get('/a/${JMeterThread.last_sample_ok}/${__threadNum}')),
  ],
};
