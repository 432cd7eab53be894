import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flowControl, get, whileLoop } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';
import { startsAgain } from './starts-again.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"users" is to last 10 min, but each thread ends after 5 loops: only if one iteration took 118 s would the load last; its pauses are 1 s',
    },
    {
      plan: users({ ramp: 0, seconds: 600, loops: 1 }, get('/a')),
      message: /only if one iteration took 10 min would the load last$/,
    },
  ],
  clean: [
    startsAgain(users({ ramp: 0, seconds: 600, loops: 1 }, get('/a'))),
    users({ ramp: 0, seconds: 600, loops: 100000 }, get('/a')),
    users({ ramp: 0, seconds: 600, loops: 5 }, get('/a'), flowControl(1, '120000')),
    users({ seconds: 600, loops: 5 }, whileLoop('${more}', get('/a'))),
  ],
};
