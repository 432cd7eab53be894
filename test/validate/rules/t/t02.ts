import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, request, sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const within = (duration: string): string =>
  sampler('DurationAssertion', 'DurationAssertionGui', { 'DurationAssertion.duration': duration });

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"quick" fails samples over 2 s, but ends none: "GET /a" without a response timeout still waits for ever',
    },
    {
      plan: users({}, within('500'), get('/a'), get('/b')),
      message: /over 500 ms, but ends none: 2 requests without a response timeout still wait for ever/,
    },
  ],
  clean: [
    users({}, within('500'), request('/a', { 'HTTPSampler.response_timeout': '1000' })),
    users({}, within('${limit}'), get('/a')),
    users({}, get('/a')),
  ],
};
