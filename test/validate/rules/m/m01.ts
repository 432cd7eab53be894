import { setUp, users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, scriptAfter } from '../../../../src/validate/rules/l/example-parts.ts';
import { codeAssertion } from '../../../../src/validate/rules/m/example-assertions.ts';
import type { RuleFixtures } from '../fixture.ts';

const checked = codeAssertion(8, ['200']);

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'the HTTP request "GET /a" of "users" has no assertion: an error page with status 200 counts as success',
    },
    { plan: users({}, get('/a', checked), get('/b'), get('/c')), message: /^2 of 3 HTTP requests of "users"/ },
    {
      plan: setUp(get('/login')) + users({}, get('/a', checked)),
      message: /^the HTTP request "GET \/login" of "set up" has no assertion/,
    },
  ],
  clean: [
    users({}, checked, get('/a'), get('/b')),
    users({}, get('/a', scriptAfter("if (prev.responseCode == '429') prev.setSuccessful(true)"))),
    get('/in-no-group'),
  ],
};
