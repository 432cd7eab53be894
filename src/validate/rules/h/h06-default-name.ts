import { hasRole, isOf, type PlanElement } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { defineRule } from '../rule.ts';
import { count, list } from '../wording.ts';

/** Names that the GUI gives to new elements. */
const DEFAULTS = new Set([
  'Test Plan',
  'Thread Group',
  'HTTP Request',
  'Transaction Controller',
  'JSR223 Sampler',
  'BeanShell Sampler',
  'JDBC Request',
  'Java Request',
  'TCP Sampler',
  'WebSocket Open Connection',
  'WebSocket request-response Sampler',
  'jp@gc - Ultimate Thread Group',
  'jp@gc - Stepping Thread Group',
  'bzm - Concurrency Thread Group',
  'bzm - Arrivals Thread Group',
]);

/** Names that say nothing. */
export const defaultName = defineRule({
  id: 'H06',
  name: 'default-name',
  title: 'Samplers, groups or transactions have the name that the GUI gave them',
  affectsLoad: false,
  severity: { author: 'off', ci: 'off', strict: 'info' },
  why: 'Reports show names, and names only: "HTTP Request" does not say what was slow, and "Thread Group 1-7" not who did it.',
  computes: 'how many elements have such a name',
  example: {
    before: users({ loops: 1 }, get('/a').replace('testname="GET /a"', 'testname="HTTP Request"')),
    after: users({ loops: 1 }, get('/a')),
  },
  *check({ running }) {
    const unnamed = running.filter((element) => shownInReports(element) && DEFAULTS.has(element.node.testname));
    const [first] = unnamed;
    if (!first) return;
    const names = [...new Set(unnamed.map(({ node }) => JSON.stringify(node.testname)))];
    yield {
      element: first,
      message: `${count(unnamed.length, 'element')} ${unnamed.length === 1 ? 'has the default name of its kind' : 'have the default names of their kinds'} (${list(names)})`,
      hint: 'name it after what it does: "POST /orders", "agents"',
      numbers: { elements: unnamed.length },
    };
  },
});

const shownInReports = (element: PlanElement): boolean =>
  hasRole(element, 'Sampler') || hasRole(element, 'ThreadGroup') || isOf(element, 'TransactionController');
