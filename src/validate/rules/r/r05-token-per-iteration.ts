import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count, digits, rate } from '../wording.ts';
import { tokenOnce, tokenPerIteration } from './example-token.ts';
import { plannedLoads } from './planned-load.ts';
import { drawsOnQuota } from './requests.ts';
import { doesOtherWork, fetchesToken } from './token-request.ts';

export const tokenPerIterationRule = defineRule({
  id: 'R05',
  name: 'token-per-iteration',
  title: 'A token is fetched in every iteration',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A token of the application (client credentials) is good for minutes to days and for all threads. Fetched in each iteration it doubles the requests, and login hosts have limits of their own that some signal with 400 instead of 429. Production clients do not do this, so the load is not theirs.',
  computes: 'the share of the requests that fetch tokens, and their rate where it is known',
  example: { before: tokenPerIteration, after: tokenOnce },
  *check(plan) {
    for (const sampler of plan.samplers.filter(fetchesToken)) {
      const { element, threadGroup, runsPerIteration, controllers } = sampler;
      if (threadGroup.kind === 'setUp' || threadGroup.kind === 'tearDown' || !doesOtherWork(sampler)) continue;
      if (runsPerIteration === undefined || runsPerIteration < 1 || threadGroup.loops === 1) continue;
      if (controllers.some(({ type }) => type === 'OnceOnlyController')) continue;
      const requests = threadGroup.samplers.filter(drawsOnQuota);
      const all = requests.reduce((sum, { runsPerIteration: runs }) => sum + (runs ?? 1), 0);
      const perSecond = tokensPerSecond(
        plannedLoads(plan).find(({ group }) => group === threadGroup),
        runsPerIteration / all,
      );
      yield {
        element,
        message: `each iteration fetches a token: ${count(runsPerIteration, 'request')} of ${digits(all)} ${runsPerIteration === 1 ? 'goes' : 'go'} to the login host${perSecond === undefined ? '' : `, ${rate(perSecond)} at the peak`}`,
        hint: 'fetch it once in a setUp Thread Group, keep it with props.put, and send Authorization: Bearer ${__P(token)} from the Header Manager',
        numbers: { tokensPerIteration: runsPerIteration, requestsPerIteration: all },
      };
    }
  },
});

type Load = ReturnType<typeof plannedLoads>[number] | undefined;

const tokensPerSecond = (load: Load, share: number): number | undefined =>
  load?.isFixed ? load.perSecond(0) * share : undefined;
