import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { list } from '../wording.ts';
import { listener } from './example-listeners.ts';
import { collectorsOf, fileOf, isPartial, savedFields } from './result-files.ts';

/** Field of the save configuration → what cannot be worked out without it. */
const NEEDED = new Map([
  ['timestamp', 'rates'],
  ['time', 'response times'],
  ['label', 'figures of single requests'],
  ['code', '429s apart from other errors'],
  ['success', 'error rates'],
]);

/** A results file that no verdict can be made from. */
export const resultsIncomplete = defineRule({
  id: 'M05',
  name: 'results-incomplete',
  title: 'A results file lacks columns that a verdict needs',
  affectsLoad: true,
  severity: { ...CERTAIN, ci: 'warning' },
  why: 'What a listener does not save is gone: the listener has its own configuration, which wins over jmeter.properties, and a field that the file of the plan does not mention counts as off.',
  computes: 'the fields that are missing',
  example: {
    before: listener('SimpleDataWriter', 'results.jtl', { timestamp: false, code: false }),
    after: listener('SimpleDataWriter', 'results.jtl'),
  },
  *check(plan) {
    for (const element of collectorsOf(plan)) {
      if (fileOf(element) === '' || isPartial(element)) continue;
      const saved = savedFields(element);
      const missing = saved === undefined ? [] : [...NEEDED].filter(([field]) => !saved.has(field));
      if (missing.length === 0) continue;
      const fields = missing.map(([field]) => field);
      yield {
        element,
        property: 'saveConfig',
        message: `${JSON.stringify(fileOf(element))} has no ${list(fields, 5)}: it cannot tell ${list(
          missing.map(([, lost]) => lost),
          5,
        )}`,
        hint: `save ${list(fields, 5)} too, or judge by the file of the option -l`,
        numbers: { missing: missing.length },
      };
    }
  },
});
