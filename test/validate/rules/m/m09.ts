import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import { listener } from '../../../../src/validate/rules/m/example-listeners.ts';
import type { RuleFixtures } from '../fixture.ts';

const write = (changed: Readonly<Record<string, boolean>>, errorsOnly = false): string =>
  listener('SimpleDataWriter', 'results.xml', changed, errorsOnly);

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: /^"results.xml" gets the responses of every sample: the generator is busy writing/ },
    {
      plan: users({ threads: 100 }, get('/a')) + write({ xml: true, samplerData: true, requestHeaders: true }),
      message: /gets the requests and request headers of every sample of 100 threads/,
    },
  ],
  clean: [
    write({ responseData: true }),
    write({ xml: true, responseData: true }, true),
    users({ threads: 1 }, get('/a')) + write({ xml: true, responseData: true }),
  ],
};
