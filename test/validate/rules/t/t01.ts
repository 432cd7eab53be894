import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, request, sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const defaults = (response: string): string =>
  sampler('ConfigTestElement', 'HttpDefaultsGui', {
    'HTTPSampler.connect_timeout': '5000',
    'HTTPSampler.response_timeout': response,
  });

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'the HTTP request "GET /a" of "users" has no connect or response timeout: a server that hangs holds 10 threads, and the rate falls to 0 without an error',
    },
    {
      plan: users({ threads: 100 }, defaults('0'), get('/a'), get('/b')),
      message: /^no HTTP request of "users" has a response timeout \("GET \/a" and "GET \/b"\): .* holds 100 threads/,
    },
    { plan: users({ threads: '${n}' }, get('/a')), message: /every thread that asks it/ },
  ],
  clean: [
    users({}, defaults('30000'), get('/a')),
    users({}, defaults('${__P(timeout,30000)}'), get('/a')),
    users({}, defaults('${timeout}'), request('/a', {})),
  ],
};
