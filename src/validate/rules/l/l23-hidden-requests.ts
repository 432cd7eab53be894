import type { SamplerModel } from '../../model/plan-model.ts';
import { defineRule } from '../rule.ts';
import { digits } from '../wording.ts';
import { users } from './example-groups.ts';
import { request } from './example-parts.ts';
import { repeats } from './groups.ts';
import { httpRequestsByGroup, httpSetting, pointsAt, requestsInWords } from './http-requests.ts';
import { LIKELY } from './severities.ts';

const PARSER = 'HTTPSampler.image_parser';
const MATCH = 'HTTPSampler.embedded_url_re';
const EXCLUDE = 'HTTPSampler.embedded_url_exclude_re';

export const hiddenRequests = defineRule({
  id: 'L23',
  name: 'hidden-requests',
  title: 'Embedded resources are fetched from wherever the page points to',
  affectsLoad: true,
  severity: LIKELY,
  why: 'With "Retrieve All Embedded Resources" each page makes as many requests as it names images, scripts and styles, on request in a pool of connections of its own. Without a pattern for their URLs these go to other hosts too (CDNs, analytics), and draw on quotas that the plan does not count.',
  computes: 'connections that the threads may open for embedded resources',
  example: {
    before: users(
      { threads: 100, seconds: 600 },
      request('/shop', { [PARSER]: true, 'HTTPSampler.concurrentDwn': true }),
    ),
    after: users(
      { threads: 100, seconds: 600 },
      request('/shop', { [PARSER]: true, [MATCH]: '.*api[.]example[.]com.*' }),
    ),
  },
  *check(plan) {
    for (const pages of httpRequestsByGroup(plan, (sampler) => isOpenPage(sampler) && repeats(sampler.threadGroup))) {
      const [first] = pages;
      const { threads } = first.threadGroup;
      const pool =
        httpSetting(first, 'HTTPSampler.concurrentDwn') === 'true'
          ? Number(httpSetting(first, 'HTTPSampler.concurrentPool') ?? 6)
          : 1;
      const known = threads !== undefined && Number.isFinite(pool);
      yield {
        element: first.element,
        ...pointsAt(pages, PARSER),
        message: `${requestsInWords(pages)} also ${pages.length > 1 ? 'request everything their pages embed' : 'requests everything its page embeds'}, from any host${known && pool > 1 ? `, ${pool} at a time in each thread: up to ${digits(threads * pool)} connections more` : ''}; none of it is in the planned rate`,
        hint: `write a pattern of the URLs that belong to the target (${MATCH}), or switch embedded resources off and request what matters by samplers of its own`,
        ...(known && { numbers: { pages: pages.length, connections: threads * pool } }),
      };
    }
  },
});

/** Fetches what the page embeds, wherever it is. */
const isOpenPage = (sampler: SamplerModel): boolean =>
  httpSetting(sampler, PARSER) === 'true' &&
  httpSetting(sampler, MATCH) === undefined &&
  httpSetting(sampler, EXCLUDE) === undefined;
