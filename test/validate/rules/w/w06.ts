import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, request } from '../../../../src/validate/rules/l/example-parts.ts';
import { ask, open } from '../../../../src/validate/rules/w/example-sockets.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'the server wss://events.example.com/stream is no host name; the connection fails before anything is sent',
    },
    {
      plan: users({}, request('/stream', { 'HTTPSampler.protocol': 'wss' })),
      message: 'an HTTP Request cannot speak wss; each run of it fails with "unknown protocol"',
    },
    { plan: users({}, get('ws://a.example.com/stream')), message: /cannot speak ws;/ },
  ],
  clean: [
    users({}, open({ server: '${host}' }), ask({ server: 'wss://left.over' })),
    users({}, request('/a', { 'HTTPSampler.protocol': 'https' })),
  ],
};
