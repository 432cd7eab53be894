import type { SamplerModel } from '../../model/plan-model.ts';
import { defineRule } from '../rule.ts';
import { users } from './example-groups.ts';
import { get, request } from './example-parts.ts';
import { repeats } from './groups.ts';
import { httpRequestsByGroup, httpSetting, pointsAt, requestsInWords } from './http-requests.ts';
import { LIKELY } from './severities.ts';

const KEEP_ALIVE = 'HTTPSampler.use_keepalive';
/** Ports that a Linux host has for one target address (32768 to 60999), each kept for 60 s after its connection. */
const PORTS_PER_SECOND = Math.floor(28_232 / 60);

export const keepAliveOff = defineRule({
  id: 'L24',
  name: 'keep-alive-off',
  title: 'Every request opens a connection of its own',
  affectsLoad: true,
  severity: LIKELY,
  why: 'Without keep-alive each request pays for a TCP connection and, with https, for a TLS handshake: the response times measure handshakes, and the generator runs out of ports. In a file without the property keep-alive is off; only the GUI writes it on.',
  computes: 'requests a second from which the generator has no ports left',
  example: {
    before: users({ threads: 100, seconds: 600 }, request('/orders', { [KEEP_ALIVE]: false })),
    after: users({ threads: 100, seconds: 600 }, get('/orders')),
  },
  *check(plan) {
    const counts = (sampler: SamplerModel): boolean =>
      !['setUp', 'tearDown'].includes(sampler.threadGroup.kind) &&
      repeats(sampler.threadGroup) &&
      (httpSetting(sampler, KEEP_ALIVE) ?? 'false') === 'false';
    for (const requests of httpRequestsByGroup(plan, counts)) {
      const [first] = requests;
      const why = httpSetting(first, KEEP_ALIVE) === undefined ? 'absent, which means off' : 'off';
      yield {
        element: first.element,
        ...pointsAt(requests, KEEP_ALIVE),
        message: `${requestsInWords(requests)} ${requests.length > 1 ? 'open' : 'opens'} a new connection each time, because use_keepalive is ${why}; from some ${PORTS_PER_SECOND}/s on the generator has no ports left`,
        hint: `write ${KEEP_ALIVE} = true, unless new connections are what is tested`,
        numbers: { requests: requests.length, perSecondWithoutPorts: PORTS_PER_SECOND },
      };
    }
  },
});
