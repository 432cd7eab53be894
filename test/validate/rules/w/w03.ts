import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { flowControl, get, pause, scriptTimer } from '../../../../src/validate/rules/l/example-parts.ts';
import { ask, open, ping, write } from '../../../../src/validate/rules/w/example-sockets.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'the connection is silent for 90 s before this sampler; proxies commonly cut it after 60 s',
    },
    { plan: users({ threads: 5 }, pause(40000), open(), get('/a'), write()), message: /silent for 80 s/ },
  ],
  clean: [
    users({ threads: 5 }, flowControl(1, '90000'), open(), ask()),
    users({ threads: 5 }, open(), flowControl(1, '${wait}'), ask(), flowControl(1, '30000'), ping()),
    users({ threads: 5 }, open(), scriptTimer('return 1'), flowControl(1, '90000'), ask()),
    users({ threads: 5 }, get('/a'), flowControl(1, '90000'), get('/b')),
  ],
};
