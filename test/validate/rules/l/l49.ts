import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { gather, get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: '"together" waits for 100 threads, but 50 threads can come: they wait for ever and no request is sent',
    },
    {
      plan: users({ threads: 5, seconds: 60 }, get('/a', gather(10, 2000))),
      message: /each waits the timeout of 2000 ms every time$/,
    },
  ],
  clean: [
    users({ threads: 50, seconds: 60 }, get('/a', gather(0, 0))),
    users({ threads: '${n}', seconds: 60 }, get('/a', gather(10, 0))),
  ],
};
