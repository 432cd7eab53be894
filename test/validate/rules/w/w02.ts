import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, once } from '../../../../src/validate/rules/l/example-parts.ts';
import { ask, askOnNew, close, open } from '../../../../src/validate/rules/w/example-sockets.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'no Close sampler in the group: 50 connections end with code 1006 when the threads end',
    },
    { plan: users({ threads: '${n}' }, once(open()), ask()), message: /: the connections end with code 1006/ },
  ],
  clean: [
    users({ threads: 50 }, askOnNew()),
    users({ threads: 5 }, get('/a')),
    {
      plan: users({ threads: 5 }, open(), ask()),
      surroundings: { properties: { 'websocket.thread.stop.policy': 'wsclose' } },
    },
    users({ threads: 5 }, open(), close()),
    users({ threads: 1 }, open()),
  ],
};
