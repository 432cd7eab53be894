import { arrivalsGroup, users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, pause, perMinute, plan, scriptTimer } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';
import { inFlight, ofOrganisation, quota, request, twoQuotas } from './quotas.ts';

const fourPerSecond = { TargetLevel: '4', RampUp: '0', Hold: '600', Unit: 'S' };

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      surroundings: quota,
      // 100 threads / (2 s + 1 s); a ramp of 10 s, so 166.7 come by its end and the other 133 in 4 s.
      message:
        '"users" draws 33.3/s on the quota "api" (300 per 60s per token) even if each answer takes 1 s; it admits 5/s and is used up after 14 s; it would last if answers took 18 s',
    },
    {
      plan: users({ threads: 100, seconds: 300 }, pause(2000), get('/orders')),
      surroundings: { ...quota, requests: [request('GET', '/orders', ['api'], 0.5)] },
      // 100 threads / (2 s + 0.5 s)
      message: /^"users" draws 40\/s on .* at the response times of the spec; it admits 5\/s/,
    },
    {
      plan: users({ threads: 20, seconds: 300, ramp: 0 }, perMinute(600, 1), get('/a'), get('/b')),
      surroundings: quota,
      // 5/s of each, the second a slow answer of 1 s after the first: 5 t + 5 (t - 1) = 300.
      message:
        '"users" draws 10/s on the quota "api" (300 per 60s per token); it admits 5/s and is used up after 30.5 s',
    },
    {
      // 500 / 60 s while they start, however short the answers: 300 come in 36 s.
      plan: users({ threads: 500, ramp: 60, loops: 1 }, get('/orders')),
      surroundings: quota,
      message: /^"users" draws 8\.33\/s on .* used up after 36\.\d s; it would last if answers took 100 s$/,
    },
    {
      // Two of the three samplers draw on "api", the third on "login"; answers take 1 s: 4 t + 4 (t - 1) = 300, and 5 / (4 - 1) s after 2 s.
      plan: arrivalsGroup(fourPerSecond, get('/orders'), get('/orders/${id}/items'), get('/login/${user}')),
      surroundings: twoQuotas,
      message: [
        '"users" draws 8/s on the quota "api" (300 per 60s per token); it admits 5/s and is used up after 38 s',
        '"users" draws 4/s on the quota "login" (1/s, bursts of 5 per client); it admits 1/s and is used up after 3.68 s',
      ],
    },
    {
      plan: arrivalsGroup(fourPerSecond, get('/orders'), get('/orders/17/items?expand=all'), get('/elsewhere')),
      surroundings: twoQuotas,
      message: /^"users" draws 8\/s on the quota "api" .*; 1 sampler that the spec does not know is not counted$/,
    },
    {
      plan: `${users({ name: 'a', threads: 4, seconds: 60 }, perMinute(180, 1), get('/a'))}
${users({ name: 'b', threads: 4, seconds: 60 }, perMinute(180, 1), get('/b'))}`,
      surroundings: quota,
      message: /^"a" and "b" draw 6\/s on the quota "api"/,
    },
  ],
  clean: [
    users({ threads: 100, seconds: 300 }, pause(2000), get('/orders')),
    { plan: users({ threads: 100 }, pause(2000), get('/orders')), surroundings: inFlight },
    { plan: users({ threads: 100 }, scriptTimer('return 20000'), get('/orders')), surroundings: quota },
    { plan: users({ threads: 100, seconds: 300 }, pause(2000), get('/orders')), surroundings: ofOrganisation },
    // 500 threads once each, spread over ten minutes by the ramp.
    { plan: users({ threads: 500, ramp: 600, loops: 1 }, get('/orders')), surroundings: quota },
    // 100 threads once each are within the allowance of a window.
    { plan: users({ threads: 100, loops: 1 }, get('/orders')), surroundings: quota },
    // 4/s each, on a quota of 5/s and on none.
    { plan: arrivalsGroup(fourPerSecond, get('/orders'), get('/health')), surroundings: twoQuotas },
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
