import { isOf, type PlanElement, textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { list, named } from '../wording.ts';
import { users } from './example-groups.ts';
import { cookies, get, once } from './example-parts.ts';
import { isPlainGroup, requestsOf } from './groups.ts';
import { LIKELY } from './severities.ts';

const SAME_USER = 'ThreadGroup.same_user_on_next_iteration';
const session = (sameUser: boolean): string =>
  users(
    { threads: 50, seconds: 600, more: { [SAME_USER]: sameUser } },
    cookies({ 'CookieManager.clearEachIteration': false, 'CookieManager.controlledByThreadGroup': true }),
    once(get('/login')),
    get('/orders'),
  );

export const newUserEachIteration = defineRule({
  id: 'L25',
  name: 'new-user-each-iteration',
  title: 'A group logs in once and forgets the session after each iteration',
  affectsLoad: true,
  severity: LIKELY,
  why: 'With "Same user on each iteration" off, every iteration of a thread is a new user: connections are closed (a new TCP and TLS handshake each), and cookie managers that follow the thread group are emptied. What an Once Only Controller did in the first iteration is lost in the second.',
  computes: '',
  example: { before: session(false), after: session(true) },
  *check(plan) {
    for (const group of plan.threadGroups) {
      const { element, loops, samplers } = group;
      if (!isPlainGroup(group) || textOf(element, SAME_USER) !== 'false' || loops === 1) continue;
      const logins = samplers.filter(({ controllers }) => controllers.some((at) => isOf(at, 'OnceOnlyController')));
      const forgetful = new Set(samplers.flatMap(({ configs }) => configs.filter(forgets)));
      const [first] = requestsOf(group);
      if (logins.length === 0 || forgetful.size === 0 || first === undefined) continue;
      yield {
        element,
        property: SAME_USER,
        message: `${named(element)} starts every iteration as a new user: from the second on it has no cookies of ${list(logins.map((login) => named(login.element)))}, which ran once only, and opens new connections`,
        hint: `write ${SAME_USER} = true, or log in in each iteration`,
      };
    }
  },
});

const forgets = (element: PlanElement): boolean =>
  isOf(element, 'CookieManager') && textOf(element, 'CookieManager.controlledByThreadGroup') === 'true';
