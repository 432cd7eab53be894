import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, request, sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const defaults = sampler('ConfigTestElement', 'HttpDefaultsGui', { 'HTTPSampler.domain': 'api.example.com' });
const asked = request('/a', { 'HTTPSampler.domain': '' });

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: /^"GET \/a" has no server name, and no HTTP Request Defaults in its scope have one/ },
    { plan: users({ name: 'one' }, defaults) + users({ name: 'two' }, asked), message: /^"GET \/a"/ },
    { plan: users({}, get('/b', defaults), asked), message: /^"GET \/a"/ },
  ],
  clean: [
    users({}, defaults, asked),
    defaults + users({}, asked),
    users({}, request('https://api.example.com/a', { 'HTTPSampler.domain': '' })),
    users({}, request('${url}', { 'HTTPSampler.domain': '' })),
    users({}, request('/a', { 'HTTPSampler.domain': '', 'HTTPSampler.protocol': 'file' })),
  ],
};
