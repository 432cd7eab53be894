import { hasRole, isOf } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { defineRule } from '../rule.ts';

/** A name that changes from sample to sample. */
export const labelWithVariable = defineRule({
  id: 'M10',
  name: 'label-with-variable',
  title: 'The name of a sampler has a value in it that changes while the test runs',
  affectsLoad: true,
  severity: { author: 'info', ci: 'warning', strict: 'warning' },
  why: 'Every name that occurs is a row of the report and a series of the dashboard. A name with an id in it makes as many rows as there are ids: no row has enough samples for a percentile, and the report grows until it cannot be built.',
  computes: '',
  example: {
    before: users({ loops: 1 }, get('/agents/${agentId}')),
    after: users(
      { loops: 1 },
      get('/agents/${agentId}').replace('testname="GET /agents/${agentId}"', 'testname="GET /agents/(id)"'),
    ),
  },
  *check({ running, variables }) {
    for (const element of running) {
      const { testname } = element.node;
      if (!testname.includes('${') || !(hasRole(element, 'Sampler') || isOf(element, 'TransactionController')))
        continue;
      if (isOf(element, 'TestAction', 'DebugSampler') || variables.evaluate(testname) !== undefined) continue;
      yield {
        element,
        message: `${JSON.stringify(testname)} becomes a name of its own for each value: the report has a row for each of them`,
        hint: `write a fixed name: ${JSON.stringify(testname.replace(/\$\{(?:__\w+\([^{}]*\)|_*(\w+))\}/g, '($1)').replaceAll('()', '(value)'))}`,
      };
    }
  },
});
