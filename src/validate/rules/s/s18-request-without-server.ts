import { textOf } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { get, request } from '../l/example-parts.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { httpText, isHttp, isWholeUrl } from '../t/http-settings.ts';
import { named } from '../wording.ts';

/** An HTTP Request that nobody tells a server. */
export const requestWithoutServer = defineRule({
  id: 'S18',
  name: 'request-without-server',
  title: 'An HTTP Request has no server name, neither itself nor by defaults in its scope',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'HTTP Request Defaults apply to the requests that stand beside them or deeper. A request outside of that scope without a server name of its own fails before anything is sent, and fails fast: its rows look like a very quick server.',
  computes: '',
  example: {
    before: users({ loops: 1 }, request('/a', { 'HTTPSampler.domain': '' })),
    after: users({ loops: 1 }, get('/a')),
  },
  *check({ samplers }) {
    for (const sampler of samplers) {
      if (!isHttp(sampler) || httpText(sampler, 'HTTPSampler.domain') !== '') continue;
      const path = textOf(sampler.element, 'HTTPSampler.path') ?? '';
      const ownUrl = isWholeUrl(path) || path.startsWith('${') || isWholeUrl(httpText(sampler, 'HTTPSampler.path'));
      if (ownUrl || httpText(sampler, 'HTTPSampler.protocol').toLowerCase() === 'file') continue;
      // A script or a link parser may fill the name in.
      if (sampler.preProcessors.length > 0) continue;
      yield {
        element: sampler.element,
        property: 'HTTPSampler.domain',
        message: `${named(sampler.element)} has no server name, and no HTTP Request Defaults in its scope have one: it fails before anything is sent`,
        hint: 'write the server name into the request, or put HTTP Request Defaults with it beside the thread group or above',
      };
    }
  },
});
