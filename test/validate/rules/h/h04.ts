import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, loop, scriptSampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const pages = Array.from({ length: 12 }, (_, index) => get(`/${index}`));

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: '11 requests of "users" stand in no controller: no figure says how long a step of the user takes',
    },
    { plan: users({}, ...pages), message: /^12 requests/ },
  ],
  clean: [
    users({}, ...pages.slice(0, 10)),
    users({}, loop(2, ...pages)),
    users({}, ...Array.from({ length: 12 }, () => scriptSampler('1'))),
  ],
};
