import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { once, whileLoop } from '../../../../src/validate/rules/l/example-parts.ts';
import { ask, askOnNew, close, open, write } from '../../../../src/validate/rules/w/example-sockets.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '1 sampler of this group uses a connection of the thread, and nothing in the group opens one: it fails with "there is no connection"',
    },
    { plan: users({}, write(), ask()), message: /^2 samplers of this group use/ },
  ],
  clean: [
    users({}, askOnNew(), write()),
    users({}, whileLoop('${again}', open()), ask()),
    users({}, once(open()), close()),
  ],
};
