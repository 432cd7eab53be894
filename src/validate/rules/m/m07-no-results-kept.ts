import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { defineRule } from '../rule.ts';
import { runningTypes } from '../running-of.ts';
import { listener } from './example-listeners.ts';
import { collectorsOf, fileOf, isPartial } from './result-files.ts';

/** Listeners that write or send samples in a way of their own. */
const SENDERS = /^(BackendListener|kg\.apc\.jmeter\.reporters\.FlexibleFileWriter|com\.github\.johrstrom\..*)$/;

/** A plan that writes no results by itself. */
export const noResultsKept = defineRule({
  id: 'M07',
  name: 'no-results-kept',
  title: 'The plan writes no results; only the command line can',
  affectsLoad: false,
  severity: { author: 'off', ci: 'info', strict: 'info' },
  why: 'JMeter ends with exit code 0 whatever the samples were. Without a results file from the plan or from the option -l there is nothing to judge a run by.',
  computes: '',
  example: {
    before: users({ loops: 1 }, get('/a')),
    after: `${users({ loops: 1 }, get('/a'))}\n${listener('SimpleDataWriter', '${__P(results,results.jtl)}')}`,
  },
  *check(plan) {
    const [root] = plan.running;
    if (!root || plan.samplers.length === 0) return;
    const kept =
      [...runningTypes(plan)].some((type) => SENDERS.test(type)) ||
      collectorsOf(plan).some((element) => fileOf(element) !== '' && !isPartial(element));
    if (kept) return;
    yield {
      element: root,
      message: 'no listener of the plan writes all samples anywhere: without the option -l a run leaves no result',
      hint: 'run it with -l results.jtl, or add a Simple Data Writer',
    };
  },
});
