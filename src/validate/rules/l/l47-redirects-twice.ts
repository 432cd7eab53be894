import { defineRule } from '../rule.ts';
import { users } from './example-groups.ts';
import { request } from './example-parts.ts';
import { httpRequestsByGroup, httpSetting, pointsAt, requestsInWords } from './http-requests.ts';
import { LIKELY } from './severities.ts';

const AUTO = 'HTTPSampler.auto_redirects';
const FOLLOW = 'HTTPSampler.follow_redirects';

export const redirectsTwice = defineRule({
  id: 'L47',
  name: 'redirects-twice',
  title: 'Redirects are followed in two ways at once',
  affectsLoad: true,
  severity: LIKELY,
  why: '"Redirect Automatically" lets the HTTP client follow redirects where JMeter does not see them: hidden requests that no sample shows, no timer paces and no cookie manager serves. "Follow Redirects" makes a sub-sample of each. With both on the automatic way wins.',
  computes: 'requests that follow redirects unseen',
  example: {
    before: users({ threads: 10, seconds: 600 }, request('/orders', { [AUTO]: true, [FOLLOW]: true })),
    after: users({ threads: 10, seconds: 600 }, request('/orders', { [AUTO]: false, [FOLLOW]: true })),
  },
  *check(plan) {
    const both = httpRequestsByGroup(
      plan,
      (sampler) => httpSetting(sampler, AUTO) === 'true' && httpSetting(sampler, FOLLOW) === 'true',
    );
    for (const requests of both) {
      yield {
        element: requests[0].element,
        ...pointsAt(requests, AUTO),
        message: `${requestsInWords(requests)} ${requests.length > 1 ? 'follow' : 'follows'} redirects automatically and by JMeter; the automatic way wins, and its hops are requests that no sample shows`,
        hint: `write ${AUTO} = false to see each hop, or ${FOLLOW} = false if only the last answer counts`,
        numbers: { requests: requests.length },
      };
    }
  },
});
