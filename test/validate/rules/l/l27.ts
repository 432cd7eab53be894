import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { critical, get, once, scriptSampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"one at a time" holds "GET /orders" under one lock: of 100 threads one sends at a time, so at most 10/s at 100 ms a response',
    },
    {
      plan: users({ threads: 10, seconds: 60 }, critical('lock', {}, get('/a'), get('/b'))),
      message: /so at most 5 rounds\/s at 100 ms a response$/,
    },
  ],
  clean: [
    users({ seconds: 60 }, critical('lock', {}, scriptSampler('props.put("n", 1)')), get('/a')),
    users({ seconds: 60 }, critical('lock', {}, once(get('/login'))), get('/a')),
    users({ threads: 1, loops: -1 }, critical('lock', {}, get('/a'))),
  ],
};
