import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { element } from '../../../../src/validate/rules/l/example-xml.ts';
import { ask, open, read } from '../../../../src/validate/rules/w/example-sockets.ts';
import type { RuleFixtures } from '../fixture.ts';

const within = (milliseconds: string): string =>
  element(['DurationAssertion', 'DurationAssertionGui'], 'in time', { 'DurationAssertion.duration': milliseconds });

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'the read gives up after 6 s, the Duration Assertion allows 10 s: events between the two are errors',
    },
    {
      plan: users({ threads: 5 }, open(), ask({ readTimeout: '0' })),
      message: 'the read has no timeout: each of 5 threads waits for ever when no frame comes',
    },
  ],
  clean: [
    users({ threads: 5 }, open(), read({}, within('5000'))),
    users({ threads: 5 }, open(), read({ readTimeout: '${timeout}' }, within('50000'))),
    users({ threads: 5 }, open({ readTimeout: '0' })),
  ],
};
