import type { PlanElement } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { defineRule } from '../rule.ts';
import { count, list, named } from '../wording.ts';

const off = (xml: string): string => xml.replace('testname=', 'enabled="false" testname=');

/** What was switched off and kept. */
export const disabledLeftovers = defineRule({
  id: 'H05',
  name: 'disabled-leftovers',
  title: 'Disabled elements are kept in the plan',
  affectsLoad: false,
  severity: { author: 'off', ci: 'off', strict: 'info' },
  why: 'A disabled element does not run, but JMeter loads it: a plugin that only it needs must still be installed. Readers have to work out what the plan really does.',
  computes: 'disabled elements with what stands below them, of all',
  example: { before: users({ loops: 1 }, get('/a'), off(get('/b'))), after: users({ loops: 1 }, get('/a')) },
  *check({ all, running }) {
    const disabled = all.filter(({ node, parent }) => !node.enabled && (parent === undefined || isEnabled(parent)));
    const [first] = disabled;
    if (!first || running.length === 0) return;
    const below = disabled.reduce((sum, element) => sum + sizeOf(element), 0);
    yield {
      element: first,
      message: `${below} of ${count(all.length, 'element')} ${below === 1 ? 'is' : 'are'} disabled (${list(disabled.map(named))})`,
      hint: 'remove them; version control keeps them',
      numbers: { disabled: below, elements: all.length },
    };
  },
});

const isEnabled = ({ node, parent }: PlanElement): boolean =>
  node.enabled && (parent === undefined || isEnabled(parent));

const sizeOf = ({ children }: PlanElement): number => 1 + children.reduce((sum, child) => sum + sizeOf(child), 0);
