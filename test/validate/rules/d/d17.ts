import { preScript } from '../../../../src/validate/rules/j/example-scripts.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: '__Random takes 2 to 3 arguments and is given 1: the run ends before its first sample, with exit code 0',
    },
    { plan: users({}, get('/a/${__P(host)x}')), message: /^something stands between the \) and the \}/ },
    {
      plan: users({}, get('/a', preScript('log.info("${__UUID(x)}")'))),
      message: /^__UUID takes no argument and is given 1/,
    },
    { plan: users({ threads: '${__P}' }, get('/a')), message: /^__P takes 1 to 2 arguments and is given 0/ },
  ],
  clean: [
    users({}, get('/a/${__Random(1,9)}/${__UUID}/${__UUID()}/${__time(,)}/${__time()}/${__P(host,)}')),
    users({}, get('/a/${__groovy(vars.get("a")\\, 1,)}')),
    users({}, get('/a/${__random(1)}')),
  ],
};
