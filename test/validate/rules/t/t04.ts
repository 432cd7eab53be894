import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { request } from '../../../../src/validate/rules/l/example-parts.ts';
import { open } from '../../../../src/validate/rules/w/example-sockets.ts';
import type { RuleFixtures } from '../fixture.ts';

const comment = (text: string) => ({ 'TestPlan.comments': text });

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '"GET /a" states "30 s to answer", but the timeout is 1,800,000 ms, that is 30 min' },
    {
      plan: users(
        { loops: 1 },
        open({ ...comment('5 s to connect, 30 s to answer.'), readTimeout: '30000', connectTimeout: '500' }),
      ),
      message: /states "5 s to connect", but the timeout is 500 ms, that is 500 ms$/,
    },
    {
      plan: users({ loops: 1 }, request('/a', comment('250 ms to answer'))),
      message: /states "250 ms to answer", but has no such timeout$/,
    },
  ],
  clean: [
    users(
      { loops: 1 },
      request('/a', { ...comment('1 min to answer'), 'HTTPSampler.response_timeout': '${__P(t,60000)}' }),
    ),
    users({ loops: 1 }, request('/a', { ...comment('1 min to answer'), 'HTTPSampler.response_timeout': '${millis}' })),
    users({ loops: 1 }, request('/a', comment('has 30 s, to answer a question'))),
  ],
};
