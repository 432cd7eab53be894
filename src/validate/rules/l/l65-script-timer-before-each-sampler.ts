import { hasRole, isOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { timersInUse, waitingByGroup } from '../samplers-of-part.ts';
import { count, named } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, scriptTimer } from './example-parts.ts';
import { REMARK } from './severities.ts';

export const scriptTimerBeforeEachSampler = defineRule({
  id: 'L65',
  name: 'script-timer-before-each-sampler',
  title: 'A script that paces runs before every sampler in its scope',
  affectsLoad: true,
  severity: REMARK,
  why: 'A JSR223 Timer beside samplers is run before each of them, Flow Control Actions included. A script that takes a permit or a turn then takes one for each, and pauses take permits that no request uses.',
  computes: 'runs of the script in one iteration',
  example: {
    before: users({ threads: 20, seconds: 600 }, scriptTimer('return 500L'), get('/a'), get('/b')),
    after: users({ threads: 20, seconds: 600 }, get('/a', scriptTimer('return 500L')), get('/b')),
  },
  *check(plan) {
    for (const timer of timersInUse(plan)) {
      if (
        !isOf(timer, 'JSR223Timer', 'BeanShellTimer') ||
        timer.parent === undefined ||
        hasRole(timer.parent, 'Sampler')
      )
        continue;
      for (const [{ element }, held] of waitingByGroup(plan, timer)) {
        if (held.length < 2) continue;
        const actions = held.filter((sampler) => isOf(sampler.element, 'TestAction')).length;
        yield {
          element: timer,
          message: `the script of ${named(timer)} runs before each of ${count(held.length, 'sampler')} of ${named(element)}${actions > 0 ? ` (${count(actions, 'Flow Control Action')} among them)` : ''}, not once an iteration`,
          hint: 'put it below the sampler it is for',
          numbers: { samplers: held.length },
        };
      }
    }
  },
});
