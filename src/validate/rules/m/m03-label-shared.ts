import { textOf } from '../../model/plan-element.ts';
import type { SamplerModel } from '../../model/plan-model.ts';
import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { httpText, isHttp } from '../t/http-settings.ts';
import { list } from '../wording.ts';

const asHttpRequest = (xml: string): string => xml.replace(/testname="GET [^"]*"/, 'testname="HTTP Request"');

/** One name for requests that differ. */
export const labelShared = defineRule({
  id: 'M03',
  name: 'label-shared',
  title: 'Different requests have the same name',
  affectsLoad: true,
  severity: { ...LIKELY, strict: 'warning' },
  why: 'Results know a request by its name only. Requests of one name are one row of every report: their percentiles are those of a mixture, and a criterion for one of them judges all.',
  computes: 'how many different requests share the name',
  example: {
    before: users({ loops: 1 }, asHttpRequest(get('/orders')), asHttpRequest(get('/status'))),
    after: users({ loops: 1 }, get('/orders'), get('/status')),
  },
  *check({ samplers }) {
    const byLabel = new Map<string, Map<string, SamplerModel>>();
    for (const sampler of samplers) {
      const label = sampler.element.node.testname;
      if (!isHttp(sampler) || label.includes('${')) continue;
      const requests = byLabel.get(label) ?? new Map<string, SamplerModel>();
      byLabel.set(label, requests);
      const request = requestOf(sampler);
      if (!requests.has(request)) requests.set(request, sampler);
    }
    for (const [label, requests] of byLabel) {
      const [, second] = [...requests.values()];
      if (!second) continue;
      yield {
        element: second.element,
        message: `${requests.size} different requests are called ${JSON.stringify(label)} (${list([...requests.keys()].map(short), 4)}): they are one row of every report`,
        hint: 'name each after what it does, such as its method and path',
        numbers: { requests: requests.size },
      };
    }
  },
});

function requestOf(sampler: SamplerModel): string {
  const method = textOf(sampler.element, 'HTTPSampler.method') || 'GET';
  const server = httpText(sampler, 'HTTPSampler.domain');
  // Values of the query are data; the path is the operation.
  const path = httpText(sampler, 'HTTPSampler.path').replace(/\?.*$/s, '');
  return `${method} ${server}${path.startsWith('/') ? '' : '/'}${path}`;
}

/** As much of it as fits into a message. */
const short = (request: string): string => (request.length > 60 ? `${request.slice(0, 59)}…` : request);
