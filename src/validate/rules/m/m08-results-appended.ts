import { defineRule } from '../rule.ts';
import { listener } from './example-listeners.ts';
import { collectorsOf, fileOf } from './result-files.ts';

/** A results file that grows from run to run. */
export const resultsAppended = defineRule({
  id: 'M08',
  name: 'results-appended',
  title: 'A listener appends the results of every run to one file',
  affectsLoad: true,
  severity: { author: 'info', ci: 'info', strict: 'warning' },
  why: 'A listener with a file name opens the file to append, and the option -f deletes only the file of -l. From the second run on, rates and percentiles over the file are those of all runs together, with the pause between them.',
  computes: '',
  example: {
    before: listener('SimpleDataWriter', 'results.jtl'),
    after: listener('SimpleDataWriter', '${__P(results,results.jtl)}'),
  },
  *check(plan) {
    for (const element of collectorsOf(plan)) {
      const file = fileOf(element);
      if (file === '' || file.includes('${')) continue;
      yield {
        element,
        property: 'filename',
        message: `every run appends to ${JSON.stringify(file)}: from the second run on its figures are those of several runs`,
        hint: 'give each run a file of its own (${__P(results,results.jtl)} and -Jresults=...), or use the option -l with -f',
      };
    }
  },
});
