import { type PlanElement, textOf } from '../../model/plan-element.ts';
import { request } from '../l/example-parts.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { named } from '../wording.ts';

const HOST = 'HTTPSampler.proxyHost';
const loopback = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i;

/** A proxy on the machine that records, left in the plan. */
export const proxyLeftIn = defineRule({
  id: 'X02',
  name: 'proxy-left-in',
  title: 'Requests go through a proxy on the generator itself',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A proxy on localhost is a recorder or a debugging proxy. On another machine nothing listens there and every request fails; where it does, all load passes through one process that was not made for it.',
  computes: '',
  example: {
    before: request('/a', { [HOST]: 'localhost', 'HTTPSampler.proxyPort': '8888' }),
    after: request('/a', {}),
  },
  *check(plan) {
    for (const element of runningOf(plan, 'HTTPSamplerProxy', 'ConfigTestElement')) {
      const host = plan.variables.evaluate(textOf(element, HOST) ?? '') ?? '';
      if (!loopback.test(host)) continue;
      yield {
        element,
        property: HOST,
        message: `${named(element)} sends through the proxy ${host}${portOf(element)}: without that recorder or debugging proxy every request fails`,
        hint: 'remove the proxy; for debugging start JMeter with -H and -P',
      };
    }
  },
});

function portOf(element: PlanElement): string {
  const port = textOf(element, 'HTTPSampler.proxyPort') ?? '';
  return port === '' ? '' : `:${port}`;
}
