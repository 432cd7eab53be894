import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { cookies, get, once } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '"users" starts every iteration as a new user: from the second on it has no cookies of "GET /login", which ran once only, and opens new connections',
    },
  ],
  clean: [
    users({ seconds: 60, more: { 'ThreadGroup.same_user_on_next_iteration': false } }, get('/login'), get('/a')),
    users(
      { loops: 1, more: { 'ThreadGroup.same_user_on_next_iteration': false } },
      cookies({ 'CookieManager.controlledByThreadGroup': true }),
      once(get('/login')),
      get('/a'),
    ),
  ],
};
