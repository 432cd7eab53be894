import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const forever = (loops: number, value: string): string =>
  users({ threads: 10, loops }, get('/a')).replace(/(continue_forever">)false/, `$1${value}`);

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: '"users" has 5 loops, but no continue_forever, which then is true: after them it starts again, for ever',
    },
    { plan: forever(1, 'true'), message: /^"users" has 1 loop, but continue_forever is true: / },
  ],
  clean: [
    forever(-1, 'true'),
    forever(0, 'true'),
    forever(3, '${__P(x,false)}'),
    forever(3, ''),
    users({ threads: 10, loops: '${n}' }, get('/a')),
  ],
};
