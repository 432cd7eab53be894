import { users } from '../l/example-groups.ts';
import { request } from '../l/example-parts.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { httpText, isHttp, isWholeUrl, knownHttpText } from '../t/http-settings.ts';
import { named } from '../wording.ts';

/** Plain HTTP to the port of HTTPS, or the other way round. */
export const portAndProtocol = defineRule({
  id: 'S22',
  name: 'port-and-protocol',
  title: 'The port and the protocol of a request do not belong together',
  affectsLoad: true,
  severity: LIKELY,
  why: 'An absent protocol is http, whatever the port is. A server answers plain HTTP on port 443 with a 400 or closes the connection, and TLS to port 80 fails in the handshake: no request reaches the application.',
  computes: 'the protocol and port in effect, from the request and its defaults',
  example: {
    before: users({ loops: 1 }, request('/a', { 'HTTPSampler.port': '443' })),
    after: users({ loops: 1 }, request('/a', { 'HTTPSampler.port': '443', 'HTTPSampler.protocol': 'https' })),
  },
  *check(plan) {
    for (const sampler of plan.samplers) {
      if (!isHttp(sampler) || isWholeUrl(httpText(sampler, 'HTTPSampler.path'))) continue;
      const port = knownHttpText(plan, sampler, 'HTTPSampler.port');
      const protocol = knownHttpText(plan, sampler, 'HTTPSampler.protocol')?.toLowerCase();
      if (protocol === undefined) continue;
      const plain = protocol === '' || protocol === 'http';
      const wrong = (plain && port === '443') || (protocol === 'https' && port === '80');
      if (!wrong) continue;
      yield {
        element: sampler.element,
        property: 'HTTPSampler.port',
        message: plain
          ? `${named(sampler.element)} sends plain HTTP to port 443${protocol === '' ? ', since it has no protocol' : ''}: no request reaches the application`
          : `${named(sampler.element)} speaks TLS to port 80: the handshake fails`,
        hint: plain ? 'write the protocol https' : 'write the port 443, or the protocol http',
      };
    }
  },
});
