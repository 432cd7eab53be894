import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, once, perMinute, whileLoop } from '../../../../src/validate/rules/l/example-parts.ts';
import { ask, askOnNew, close, open } from '../../../../src/validate/rules/w/example-sockets.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'each iteration opens 1 connection, and none is closed by a Close sampler: the one before is dropped',
    },
    {
      plan: users({ threads: 50 }, perMinute(600, 1), get('/start'), open(), askOnNew()),
      message: /^each iteration opens 2 connections, 6\.67\/s at the peak/,
    },
  ],
  clean: [
    users({ threads: 50 }, open(), ask(), close()),
    users({ threads: 50, loops: 1 }, askOnNew()),
    users({ threads: 50 }, whileLoop('${__jexl3("${open}" != "true",)}', open()), ask()),
    users({ threads: 50 }, once(open()), ask()),
  ],
};
