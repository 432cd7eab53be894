import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count, list } from '../wording.ts';
import { listener } from './example-listeners.ts';
import { collectorsOf, fileOf, isPartial, savedFields } from './result-files.ts';

const WORDS = new Map([
  ['responseData', 'responses'],
  ['samplerData', 'requests'],
  ['responseHeaders', 'response headers'],
  ['requestHeaders', 'request headers'],
]);

/** Whole requests and responses in the results file. */
export const responsesKept = defineRule({
  id: 'M09',
  name: 'responses-kept',
  title: 'A listener writes whole requests or responses of every sample as XML',
  affectsLoad: true,
  severity: { ...LIKELY, strict: 'warning' },
  why: 'Bodies and headers go into XML files only. Writing them for every sample costs the generator time and disk for each response, while it measures, and puts tokens and personal data into the results.',
  computes: 'threads whose samples are written',
  example: {
    before: listener('SimpleDataWriter', 'results.xml', { xml: true, responseData: true }),
    after: listener('SimpleDataWriter', 'results.xml', { xml: true, responseDataOnError: true }),
  },
  *check(plan) {
    const { threadGroups } = plan;
    for (const element of collectorsOf(plan)) {
      const saved = fileOf(element) !== '' ? savedFields(element) : undefined;
      if (!saved?.has('xml') || isPartial(element)) continue;
      const kept = [...WORDS].filter(([field]) => saved.has(field));
      // A single thread is a look at the responses, not a load.
      const threads = threadGroups.reduce((sum, group) => sum + (group.threads ?? 2), 0);
      if (kept.length === 0 || (threadGroups.length > 0 && threads <= 1)) continue;
      yield {
        element,
        property: 'saveConfig',
        message: `${JSON.stringify(fileOf(element))} gets the ${list(
          kept.map(([, word]) => word),
          4,
        )} of every sample${threads > 1 ? ` of ${count(threads, 'thread')}` : ''}: the generator is busy writing while it measures`,
        hint: 'write CSV, or in XML responseDataOnError only',
        numbers: { threads },
      };
    }
  },
});
