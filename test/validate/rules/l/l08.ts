import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, plan } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '2 thread groups ("readers" and "writers") run one after another: 20 min in all instead of 10 min together, and never more than 10 threads at a time',
    },
    {
      plan: plan(
        { 'TestPlan.serialize_threadgroups': true },
        users({ name: 'a', seconds: 60 }, get('/a')),
        users({ name: 'b', seconds: 60 }, get('/b')),
        users({ name: 'c', seconds: 120 }, get('/c')),
      ),
      message: /^3 thread groups \("a", "b" and "c"\) run one after another: 4 min in all instead of 2 min together/,
    },
  ],
  clean: [
    plan({ 'TestPlan.serialize_threadgroups': true }, users({ seconds: 60 }, get('/a'))),
    plan(
      { 'TestPlan.serialize_threadgroups': true },
      users({ threads: 1, loops: 1 }, get('/a')),
      users({ threads: 1, loops: 1 }, get('/b')),
    ),
  ],
};
