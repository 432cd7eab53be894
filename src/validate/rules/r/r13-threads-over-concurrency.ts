import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { mainGroups } from '../l/groups.ts';
import { LIKELY } from '../l/severities.ts';
import { iterationPauseOf } from '../l/timers.ts';
import { defineRule } from '../rule.ts';
import { count } from '../wording.ts';
import { drawsOnQuota } from './requests.ts';

export const threadsOverConcurrency = defineRule({
  id: 'R13',
  name: 'threads-over-concurrency',
  title: 'More threads than the quota admits requests in flight',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A quota on concurrency counts requests in flight. A thread without pauses has one in flight nearly all the time, so threads above the quota are rejected at once, however slow the rate is; pacing does not cure it, fewer threads do.',
  computes: 'the threads of a group that never pause, against the quota',
  example: {
    before: users({ threads: 50, seconds: 300 }, get('/export')),
    after: users({ threads: 2, seconds: 300 }, get('/export')),
  },
  *check(plan) {
    const limits = (plan.surroundings.limits ?? []).filter(({ type }) => type === 'concurrency');
    const [limit] = limits;
    if (limit === undefined || limits.length > 1 || (plan.surroundings.limits ?? []).length > 1) return;
    for (const group of mainGroups(plan)) {
      const { element, threads, samplers } = group;
      const isBusy =
        samplers.length > 0 && samplers.every((sampler) => drawsOnQuota(sampler) && sampler.timers.length === 0);
      if (threads === undefined || threads <= limit.admits || !isBusy || iterationPauseOf(plan, group) !== 0) continue;
      yield {
        element,
        message: `${count(threads, 'thread')} without a pause have as many requests in flight; the quota ${limit.text} admits ${limit.admits}`,
        hint: `use ${count(limit.admits, 'thread')} or fewer`,
        numbers: { threads, admits: limit.admits },
      };
    }
  },
});
