import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { ask, askOnNew, open } from '../../../../src/validate/rules/w/example-sockets.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: 'wss (TLS) is asked for on port 80, the port of plain HTTP' },
    {
      plan: users({}, askOnNew({ TLS: false })),
      message: 'ws without TLS is asked for on port 443, the port of HTTPS',
    },
  ],
  clean: [
    users({}, open({ TLS: false, port: '8080' }), open({ TLS: true, port: '${port}' })),
    users({}, ask({ TLS: true, port: '80' })),
  ],
};
