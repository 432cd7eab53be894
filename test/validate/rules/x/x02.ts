import { request } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const through = (host: string, port = '8080'): string =>
  request('/a', { 'HTTPSampler.proxyHost': host, 'HTTPSampler.proxyPort': port });

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"GET /a" sends through the proxy localhost:8888: without that recorder or debugging proxy every request fails',
    },
    { plan: through('127.0.0.1', ''), message: /through the proxy 127.0.0.1:/ },
  ],
  clean: [through('proxy.example.com'), through('${__P(proxy,)}'), through('${proxy}')],
};
