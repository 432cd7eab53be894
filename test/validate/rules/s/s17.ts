import { request } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const to = (domain: string): string => request('/a', { 'HTTPSampler.domain': domain });

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: /^server name "https:\/\/api.example.com" holds more than a name/ },
    { plan: to('api.example.com:8080'), message: /"api.example.com:8080"/ },
    { plan: to('${__P(host,http://localhost:8080/v1)}'), message: /"http:\/\/localhost:8080\/v1"/ },
  ],
  clean: [to('127.0.0.1'), to('[::1]'), to('${host}'), to(''), to('${__P(host)}')],
};
