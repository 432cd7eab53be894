import { type PlanElement, textOf } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { get, request, sampler } from '../l/example-parts.ts';
import { defineRule } from '../rule.ts';
import { isHttp } from '../t/http-settings.ts';
import { count } from '../wording.ts';

const DOMAIN = 'HTTPSampler.domain';
const asked = (path: string): string => request(path, { [DOMAIN]: '' });

/** One server name, written into request after request. */
export const hostRepeated = defineRule({
  id: 'H02',
  name: 'host-repeated',
  title: 'The same server name is written into several requests',
  affectsLoad: false,
  severity: { author: 'off', ci: 'off', strict: 'info' },
  why: 'To run the plan against another environment each of them has to be changed, and the one that is forgotten sends its load to the wrong server.',
  computes: 'how many requests name the server',
  example: {
    before: users({ loops: 1 }, get('/a'), get('/b')),
    after: `${sampler('ConfigTestElement', 'HttpDefaultsGui', { [DOMAIN]: '${__P(host,api.example.com)}' })}\n${users({ loops: 1 }, asked('/a'), asked('/b'))}`,
  },
  *check({ samplers }) {
    const byHost = new Map<string, Set<PlanElement>>();
    for (const sampler of samplers) {
      const host = isHttp(sampler) ? (textOf(sampler.element, DOMAIN) ?? '') : '';
      if (host === '' || host.includes('${')) continue;
      const named = byHost.get(host) ?? new Set<PlanElement>();
      byHost.set(host, named.add(sampler.element));
    }
    for (const [host, elements] of byHost) {
      const [first] = elements;
      if (!first || elements.size < 2) continue;
      yield {
        element: first,
        property: DOMAIN,
        message: `${host} is written into ${count(elements.size, 'request')}`,
        hint: `write it once, into HTTP Request Defaults: \${__P(host,${host})}`,
        numbers: { requests: elements.size },
      };
    }
  },
});
