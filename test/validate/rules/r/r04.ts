import { arrivalsGroup, users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, pause, perMinute, plan, scriptTimer } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';
import { inFlight, quota, twoQuotas } from './quotas.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      surroundings: quota,
      message:
        '"users": 33.3/s of requests even if each answer takes 1 s; the quota 300 per 60s per token admits 5/s. Only answers of 18 s would keep them within it.',
    },
    {
      plan: users({ threads: 20, seconds: 300 }, perMinute(600, 1), get('/a'), get('/b')),
      surroundings: quota,
      message: '"users": 10/s of requests; the quota 300 per 60s per token admits 5/s.',
    },
    {
      plan: arrivalsGroup({ TargetLevel: '4', RampUp: '0', Hold: '60', Unit: 'S' }, get('/a'), get('/b')),
      surroundings: twoQuotas,
      message: '"users": 8/s of requests; all 2 quotas together admit 6/s.',
    },
    {
      plan: `${users({ name: 'a', threads: 4, seconds: 60 }, perMinute(180, 1), get('/a'))}
${users({ name: 'b', threads: 4, seconds: 60 }, perMinute(180, 1), get('/b'))}`,
      surroundings: quota,
      message: '"a" and "b": 6/s of requests; the quota 300 per 60s per token admits 5/s.',
    },
  ],
  clean: [
    users({ threads: 100, seconds: 300 }, pause(2000), get('/orders')),
    { plan: users({ threads: 100 }, pause(2000), get('/orders')), surroundings: inFlight },
    { plan: users({ threads: 100 }, scriptTimer('return 20000'), get('/orders')), surroundings: quota },
    {
      plan: plan(
        { 'TestPlan.serialize_threadgroups': true },
        users({ threads: 4, seconds: 60 }, perMinute(180, 1), get('/a')),
        users({ threads: 4, seconds: 60 }, perMinute(180, 1), get('/b')),
      ),
      surroundings: quota,
    },
  ],
};
