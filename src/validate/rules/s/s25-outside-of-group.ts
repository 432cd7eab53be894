import { hasRole, isOf, type PlanElement } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { named } from '../wording.ts';

export const outsideOfGroup = defineRule({
  id: 'S25',
  name: 'outside-of-group',
  title: 'A sampler or controller stands beside the thread groups',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'Threads belong to thread groups. What stands directly in the Test Plan is configuration for all of them; a sampler or a controller there is loaded and never run, and the GUI would not let it be put there.',
  computes: '',
  example: {
    before: `${users({ threads: 10, seconds: 600 }, get('/orders'))}\n${get('/status')}`,
    after: users({ threads: 10, seconds: 600 }, get('/orders'), get('/status')),
  },
  *check({ running }) {
    for (const element of running) {
      if (element.parent === undefined || !isOf(element.parent, 'TestPlan') || !isWork(element)) continue;
      yield {
        element,
        message: `${named(element)} stands directly in the Test Plan, where no thread comes by: it never runs`,
        hint: 'put it into a thread group, or into a Test Fragment that a Module Controller names',
      };
    }
  },
});

/** Groups and fragments are controllers, too. */
const isWork = (element: PlanElement): boolean =>
  !hasRole(element, 'ThreadGroup') &&
  !isOf(element, 'TestFragmentController', 'IncludeController', 'ProxyControl', 'HttpMirrorControl', 'WorkBench') &&
  (hasRole(element, 'Sampler') || hasRole(element, 'Controller'));
