import { extractor } from '../../../../src/validate/rules/d/d08-stale-value.ts';
import { headers } from '../../../../src/validate/rules/d/example-csv.ts';
import { postScript } from '../../../../src/validate/rules/j/example-scripts.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, whileLoop } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const find = extractor('(x)');

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'the first iteration of each of 10 threads sends the text ${token}: its extractor runs after "GET /form"',
    },
    {
      plan: users({ threads: 1 }, get('/a?token=${token}', find)),
      message:
        /^the first iteration of each of 1 thread sends the text \$\{token\}: its extractor runs after this sampler$/,
    },
    { plan: users({}, get('/a', headers(['X', '${token}'])), get('/b', find)), message: /after "GET \/b"/ },
  ],
  clean: [
    users({}, get('/b', find), get('/a?token=${token}')),
    users({}, whileLoop('${__P(go)}', get('/a?token=${token}')), get('/b', find)),
    users({}, headers(['Authorization', 'Bearer ${token}']), get('/login', find), get('/a')),
    users({}, get('/a?token=${token}', postScript('vars.put("token", "1")')), get('/b', find)),
  ],
};
