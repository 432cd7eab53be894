import { textOf } from '../../model/plan-element.ts';
import { knownText } from '../l/evaluated.ts';
import { users } from '../l/example-groups.ts';
import { once } from '../l/example-parts.ts';
import { CERTAIN } from '../l/severities.ts';
import { isHttp, opensSocket } from '../r/requests.ts';
import { defineRule } from '../rule.ts';
import { ask, open } from './example-sockets.ts';

export const socketAddress = defineRule({
  id: 'W06',
  name: 'socket-address',
  title: 'The address of a WebSocket stands in the wrong field',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'The WebSocket sampler builds the address from its server, port, path and TLS fields; a whole URL in the server field is looked up as a host name and no host has it. An HTTP Request knows no ws: its client throws "unknown protocol", so no connection is made at all.',
  computes: '',
  example: {
    before: users({ threads: 50, seconds: 600 }, once(open({ server: 'wss://events.example.com/stream' })), ask()),
    after: users({ threads: 50, seconds: 600 }, once(open({ server: 'events.example.com' })), ask()),
  },
  *check(plan) {
    for (const { element } of plan.samplers) {
      const server = opensSocket(element) ? knownText(plan, element, 'server') : undefined;
      const scheme = isHttp(element)
        ? schemeOf(textOf(element, 'HTTPSampler.protocol'), textOf(element, 'HTTPSampler.path'))
        : undefined;
      if (server !== undefined && /:\/\/|\//.test(server)) {
        yield {
          element,
          property: 'server',
          message: `the server ${server} is no host name; the connection fails before anything is sent`,
          hint: `write ${hostOf(server)} as the server; scheme, port and path have fields of their own`,
        };
      }
      if (scheme !== undefined) {
        yield {
          element,
          property: scheme.property,
          message: `an HTTP Request cannot speak ${scheme.text}; each run of it fails with "unknown protocol"`,
          hint: 'use the samplers of the plugin jmeter-websocket-samplers (eu.luminis.jmeter.wssampler.OpenWebSocketSampler and its neighbours)',
        };
      }
    }
  },
});

const hostOf = (server: string): string => server.replace(/^\w*:?\/\//, '').replace(/[:/].*$/, '');

function schemeOf(protocol = '', path = ''): { readonly property: string; readonly text: string } | undefined {
  if (/^wss?$/i.test(protocol.trim())) return { property: 'HTTPSampler.protocol', text: protocol.trim() };
  const inPath = /^(wss?):\/\//i.exec(path.trim())?.[1];
  return inPath === undefined ? undefined : { property: 'HTTPSampler.path', text: inPath };
}
