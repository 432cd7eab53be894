import { defineRule } from '../rule.ts';
import { users } from './example-groups.ts';
import { get, request } from './example-parts.ts';
import { repeats } from './groups.ts';
import { httpRequestsByGroup, httpSetting, pointsAt, requestsInWords } from './http-requests.ts';
import { LIKELY } from './severities.ts';

const IMPLEMENTATION = 'HTTPSampler.implementation';

export const javaClient = defineRule({
  id: 'L48',
  name: 'java-client',
  title: 'Load is made with the HTTP client of the JDK',
  affectsLoad: true,
  severity: LIKELY,
  why: 'The implementation "Java" (HttpURLConnection) gives JMeter no control of connections: they are shared between threads as the JDK likes, connect times are not measured, and a POST whose connection breaks is sent again by itself, so the target may see more requests than the results show.',
  computes: 'requests that use it',
  example: {
    before: users({ threads: 10, seconds: 600 }, request('/orders', { [IMPLEMENTATION]: 'Java' })),
    after: users({ threads: 10, seconds: 600 }, get('/orders')),
  },
  *check(plan) {
    const using = httpRequestsByGroup(
      plan,
      (sampler) => repeats(sampler.threadGroup) && httpSetting(sampler, IMPLEMENTATION) === 'Java',
    );
    for (const requests of using) {
      yield {
        element: requests[0].element,
        ...pointsAt(requests, IMPLEMENTATION),
        message: `${requestsInWords(requests)} ${requests.length > 1 ? 'are' : 'is'} sent by the JDK's own client, which shares connections between threads and resends a failed POST by itself`,
        hint: `write HttpClient4, or leave ${IMPLEMENTATION} empty, which is the same`,
        numbers: { requests: requests.length },
      };
    }
  },
});
