import { REMARK } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count, rate } from '../wording.ts';
import { tokenOnce, tokenPerThread } from './example-token.ts';
import { doesOtherWork, fetchesToken } from './token-request.ts';

export const tokenPerThreadRule = defineRule({
  id: 'R11',
  name: 'token-per-thread',
  title: 'Every thread fetches a token of the application',
  affectsLoad: true,
  severity: REMARK,
  why: 'Quotas are often counted per token, so a token for each thread multiplies the quota by the threads, which no production client has; and all of them are fetched in the ramp, against the limit of the login host. One token for all threads draws on one quota, as in production.',
  computes: 'the tokens, and their rate over the ramp',
  example: { before: tokenPerThread, after: tokenOnce },
  *check(plan) {
    for (const sampler of plan.samplers.filter(fetchesToken)) {
      const { element, threadGroup, controllers } = sampler;
      const { kind, threads, rampSeconds, loops } = threadGroup;
      if (kind === 'setUp' || kind === 'tearDown' || threads === undefined || threads < 2 || !doesOtherWork(sampler))
        continue;
      const isOnce = controllers.some(({ type }) => type === 'OnceOnlyController') || loops === 1;
      if (!isOnce) continue;
      const ramp =
        rampSeconds === undefined
          ? ''
          : rampSeconds > 0
            ? `, ${rate(threads / rampSeconds)} while they start`
            : ', all at once';
      yield {
        element,
        message: `each of ${count(threads, 'thread')} fetches a token of its own${ramp}; where the quota counts per token it is ${threads} times what one client has`,
        hint: 'fetch one in a setUp Thread Group and keep it with props.put; where production has several clients, use as many tokens',
        numbers: { tokens: threads },
      };
    }
  },
});
