import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flowControl, get, loop } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '"again" has no number of loops, which JMeter reads as 0: what it holds never runs' },
    {
      plan: users({ seconds: 60 }, loop('-1', get('/a')), get('/b')),
      message: /^"again" loops for ever, so "GET \/b" behind it is never reached$/,
    },
  ],
  clean: [
    users({ seconds: 60 }, loop('${n}', get('/a')), get('/b')),
    users({ seconds: 60 }, get('/b'), loop('-1', get('/a'))),
    users({ seconds: 60 }, loop('-1', get('/a'), flowControl(5, '')), get('/b')),
  ],
};
