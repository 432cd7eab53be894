import { setUp } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import { tokenRequest } from '../../../../src/validate/rules/r/example-token.ts';
import type { RuleFixtures } from '../fixture.ts';

const method = (text: string): string => setUp(tokenRequest().replace('>POST<', `>${text}<`));

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: 'HTTPSamplerProxy "token" sends grant_type by GET: no token endpoint takes that' },
    { plan: method(''), message: /sends grant_type by GET, since it has no method: / },
  ],
  clean: [method('${method}'), setUp(get('/oauth/token'))],
};
