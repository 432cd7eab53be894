import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { request, sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const to = (port: string, protocol: string): string =>
  users({}, request('/a', { 'HTTPSampler.port': port, 'HTTPSampler.protocol': protocol }));
const defaults = sampler('ConfigTestElement', 'HttpDefaultsGui', { 'HTTPSampler.protocol': '${__P(scheme,https)}' });

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: '"GET /a" sends plain HTTP to port 443, since it has no protocol: no request reaches the application',
    },
    { plan: to('443', 'http'), message: /sends plain HTTP to port 443: no request/ },
    { plan: to('80', 'https'), message: /speaks TLS to port 80: the handshake fails/ },
  ],
  clean: [to('443', 'HTTPS'), to('8443', ''), to('443', '${scheme}'), to('', 'https'), defaults + to('443', '')],
};
