import { knownText, switchOf } from '../l/evaluated.ts';
import { users } from '../l/example-groups.ts';
import { once } from '../l/example-parts.ts';
import { LIKELY } from '../l/severities.ts';
import { opensSocket } from '../r/requests.ts';
import { defineRule } from '../rule.ts';
import { ask, open } from './example-sockets.ts';
import { socketSamplers } from './sockets.ts';

export const portAndTls = defineRule({
  id: 'W05',
  name: 'socket-port-and-tls',
  title: 'A WebSocket uses TLS on port 80, or none on port 443',
  affectsLoad: true,
  severity: LIKELY,
  why: 'The sampler takes the scheme from its TLS switch and the port from its field; the one does not follow the other, and an absent port is 80 even with TLS. The handshake then meets the wrong listener: "Unsupported or unrecognized SSL message" or a 400 for plain HTTP on a TLS port.',
  computes: '',
  example: {
    before: users({ threads: 50, seconds: 600 }, once(open({ port: '80' })), ask()),
    after: users({ threads: 50, seconds: 600 }, once(open({ port: '443' })), ask()),
  },
  *check(plan) {
    for (const { element } of socketSamplers(plan)) {
      if (!opensSocket(element)) continue;
      const isSecure = switchOf(plan, element, 'TLS');
      const port = (
        knownText(plan, element, 'port') ?? (element.node.props.some(({ name }) => name === 'port') ? undefined : '80')
      )?.trim();
      if (isSecure === undefined || !((isSecure && port === '80') || (!isSecure && port === '443'))) continue;
      yield {
        element,
        property: 'port',
        message: isSecure
          ? 'wss (TLS) is asked for on port 80, the port of plain HTTP'
          : 'ws without TLS is asked for on port 443, the port of HTTPS',
        hint: isSecure ? 'write port 443, or switch TLS off' : 'switch TLS on, or write the port of the plain listener',
      };
    }
  },
});
