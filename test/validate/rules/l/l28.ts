import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flowControl, get, pause, whileLoop } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"while" repeats "GET /orders" until "${__groovy(vars.get(\\"status\\") != \\"200\\",)}" is false, with no limit on the attempts and no pause between them: rejected in 50 ms, 50 threads make 1,000/s',
    },
    {
      plan: users({ threads: 10, seconds: 60 }, whileLoop('', get('/a'))),
      message:
        /repeats "GET \/a" until a sample fails, with no limit on the attempts and no pause between them: rejected in 50 ms, 10 threads make 200\/s$/,
    },
    {
      plan: users({ threads: 10, seconds: 60 }, whileLoop('true', get('/a', pause(1000)))),
      message: /until for ever|for ever/,
    },
  ],
  clean: [
    users({ seconds: 60 }, whileLoop('${__jexl3(${n} < 5,)}', get('/a'))),
    users({ seconds: 60 }, whileLoop('${more}', get('/a'))),
    users({ seconds: 60 }, whileLoop('true', get('/a'), flowControl(5, ''))),
  ],
};
