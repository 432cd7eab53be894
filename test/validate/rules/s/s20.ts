import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { cookies, get, request, sampler } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const headers = (guiclass: string): string => sampler('HeaderManager', guiclass, {});
const defaults = (guiclass: string, name = 'HTTPSampler.domain'): string =>
  sampler('ConfigTestElement', guiclass, { [name]: 'api.example.com' });

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'CookieManager "cookies" has guiclass "CookieManagerGui", so no request keeps or sends a cookie; 1 request in its scope',
    },
    {
      plan: users({}, headers('HeaderManagerGui'), get('/a'), get('/b')),
      message: /so no request sends its headers; 2 requests in its scope/,
    },
    {
      plan: users({}, defaults('HttpRequestDefaultsGui'), request('/a', {})),
      message: /so no request takes a setting from it/,
    },
  ],
  clean: [
    users({}, headers('org.apache.jmeter.protocol.http.gui.HeaderPanel'), get('/a')),
    users({}, defaults('HttpDefaultsGui'), get('/a')),
    users({}, defaults('FtpConfigGui', 'FTPSampler.server'), get('/a')),
    users({}, cookies({}).replace('CookiePanel', 'Jar')) + users({ name: 'other' }, get('/a')),
  ],
};
