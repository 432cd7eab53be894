import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { request } from '../../../../src/validate/rules/l/example-parts.ts';
import { open } from '../../../../src/validate/rules/w/example-sockets.ts';
import type { RuleFixtures } from '../fixture.ts';

const comment = (text: string) => ({ 'TestPlan.comments': text });

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '"GET /a" states the port 8443, but has 844' },
    {
      plan: users({ loops: 1 }, request('/a', comment('Goes to https://api.example.com; 5 s to connect.'))),
      message: /^"GET \/a" states the scheme https, but has http$/,
    },
    {
      plan: users(
        { loops: 1 },
        open({ ...comment('Goes to wss://events.example.com:443; 5 s to connect'), TLS: false }),
      ),
      message: /states the scheme wss, but has ws$/,
    },
    {
      plan: users({ loops: 1 }, open({ ...comment('Goes to wss://events.example.com:443/stream/2; 5 s to connect') })),
      message: /states the path \/stream\/2, but has \/stream$/,
    },
    {
      plan: users({ loops: 1 }, request('', comment('Goes to http://api.example.com/orders.'))),
      message: /states the path \/orders, but has none$/,
    },
  ],
  clean: [
    users({ loops: 1 }, request('/a', comment('Goes to http://api.example.com.'))),
    users({ loops: 1 }, request('/a', comment('Goes to http://api.example.com:80/a; 5 s to connect.'))),
    users(
      { loops: 1 },
      request('/a', { ...comment('Goes to http://a.example.com:80.'), 'HTTPSampler.domain': '${host}' }),
    ),
    users({ loops: 1 }, request('/a', comment('see https://tickets.example.com/1234'))),
    users({ loops: 1 }, open(comment('Goes to wss://events.example.com:443; 5 s to connect, 30 s to answer.'))),
  ],
};
