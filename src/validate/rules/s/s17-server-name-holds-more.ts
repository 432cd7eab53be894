import { textOf } from '../../model/plan-element.ts';
import { request } from '../l/example-parts.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';

/** `https://`, a port or a path in the field for the server name. */
export const serverNameHoldsMore = defineRule({
  id: 'S17',
  name: 'server-name-holds-more',
  title: 'The server name holds a scheme, a port or a path',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'JMeter puts the URL together from four fields: protocol, server name, port and path. A server name "https://host" becomes "http://https://host/..."; a URL that names no server, so every request fails before it is sent.',
  computes: '',
  example: {
    before: request('/a', { 'HTTPSampler.domain': 'https://api.example.com' }),
    after: request('/a', { 'HTTPSampler.domain': 'api.example.com', 'HTTPSampler.protocol': 'https' }),
  },
  *check(plan) {
    const property = 'HTTPSampler.domain';
    for (const element of runningOf(plan, 'HTTPSamplerProxy', 'ConfigTestElement')) {
      const domain = plan.variables.evaluate(textOf(element, property) ?? '') ?? '';
      const parts = /^(?:(\w+):\/\/)?([^/:?\s]*)(?::(\d+))?(\/\S*)?$/.exec(domain);
      const [, scheme, host = '', port, path] = parts ?? [];
      if (scheme === undefined && port === undefined && path === undefined) continue;
      const fields = [
        ...(scheme === undefined ? [] : [`protocol ${scheme}`]),
        ...(host === '' ? [] : [`server name ${host}`]),
        ...(port === undefined ? [] : [`port ${port}`]),
        ...(path === undefined || path === '/' ? [] : [`path ${path}`]),
      ];
      yield {
        element,
        property,
        message: `server name ${JSON.stringify(domain)} holds more than a name: the URL made from it is not valid, and every request fails`,
        hint: `write each part into its own field: ${fields.join(', ')}`,
      };
    }
  },
});
