import { isOf, textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { count } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, plan as planOf } from './example-parts.ts';
import { mainGroups } from './groups.ts';
import { LIKELY } from './severities.ts';

const FUNCTIONAL = 'TestPlan.functional_mode';
const body = users({ threads: 100, seconds: 600 }, get('/orders'));

export const functionalMode = defineRule({
  id: 'L09',
  name: 'functional-mode',
  title: 'Functional mode writes every request and response to the result file',
  affectsLoad: true,
  severity: LIKELY,
  why: 'Functional Test Mode makes every listener with a file save sampler data and response data of all samples. Under load the generator then spends its time and disk on writing, and what it measures is slowed down by itself.',
  computes: 'threads whose responses would be written',
  example: { before: planOf({ [FUNCTIONAL]: true }, body), after: planOf({ [FUNCTIONAL]: false }, body) },
  *check(plan) {
    const root = plan.running.find((element) => isOf(element, 'TestPlan'));
    if (root === undefined || textOf(root, FUNCTIONAL) !== 'true') return;
    const groups = mainGroups(plan).filter(({ samplers }) => samplers.length > 0);
    const threads = groups.reduce((sum, group) => sum + (group.threads ?? 2), 0);
    // One thread that passes once is what the mode is for.
    if (threads <= 1 && groups.every(({ loops }) => loops !== undefined && Number.isFinite(loops))) return;
    yield {
      element: root,
      property: FUNCTIONAL,
      message: `functional test mode is on for a plan of ${count(threads, 'thread')}: requests and responses of all samples go to every listener with a file`,
      hint: 'switch Functional Test Mode off; save responses of failures only (responseDataOnError)',
      numbers: { threads },
    };
  },
});
