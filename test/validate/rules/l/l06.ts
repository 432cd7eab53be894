import { setUpOf, users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, scriptAfter } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';
import { startsAgain } from './starts-again.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"users" loops for ever and has no duration, and nothing in it stops a thread: the run never ends by itself',
    },
    { plan: setUpOf({ loops: -1 }, get('/a')), message: /this group, and so the run, never ends by itself$/ },
  ],
  clean: [
    startsAgain(users({ loops: 3 }, get('/a'))),
    users({ loops: 3 }, get('/a')),
    users({ loops: -1 }, get('/a', scriptAfter('if (done) ctx.getThread().stop()'))),
    users({ loops: -1, more: { 'ThreadGroup.on_sample_error': 'stopthread' } }, get('/a')),
  ],
};
