import { textOf } from '../../model/plan-element.ts';
import type { ThreadGroupModel } from '../../model/plan-model.ts';
import { defineRule } from '../rule.ts';
import { count, named } from '../wording.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { mainGroups, requestsOf } from './groups.ts';
import { LIKELY } from './severities.ts';

const ON_ERROR = 'ThreadGroup.on_sample_error';
const ends: Readonly<Record<string, string>> = {
  stopthread: 'ends its thread for good',
  stoptest: 'ends the test after the samples that are under way',
  stoptestnow: 'ends the test at once',
};

/** 0.99 to this power is one half. */
const SAMPLES_TO_HALF = 69;

export const errorsEndThreads = defineRule({
  id: 'L10',
  name: 'errors-end-threads',
  title: 'A failed sample takes load away',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A thread that is stopped on an error is not replaced. Under load some samples always fail, so the load shrinks while the test goes on, just when the target is in trouble, and a 429 is enough for it.',
  computes: 'samples after which half of the threads are gone when 1 % of the samples fail',
  example: {
    before: users({ threads: 100, seconds: 600, more: { [ON_ERROR]: 'stopthread' } }, get('/orders')),
    after: users({ threads: 100, seconds: 600, more: { [ON_ERROR]: 'continue' } }, get('/orders')),
  },
  *check(plan) {
    for (const group of mainGroups(plan)) {
      const { element, threads, loops } = group;
      const action = textOf(element, ON_ERROR) ?? 'continue';
      const does = ends[action];
      if (does === undefined || requestsOf(group).length === 0) continue;
      // A single pass of a single thread is a check, and a check may end at its first failure.
      if (threads === 1 && loops !== undefined && Number.isFinite(loops)) continue;
      if (action === 'stopthread' && (loops === undefined || loops <= 1)) continue;
      const passes = samplesOfThread(group);
      // In so few samples none fails at 1 % of errors: a check, whatever it does at a failure.
      if (threads !== undefined && passes !== undefined && threads * passes < 100) continue;
      const all = threads === undefined ? 'the threads' : `the ${count(threads, 'thread')}`;
      const gone =
        passes !== undefined && passes < SAMPLES_TO_HALF
          ? `${Math.round(100 * (1 - 0.99 ** passes))} % of ${all} are gone before their ${count(passes, 'sample')} are done`
          : `half of ${all} are gone after ${SAMPLES_TO_HALF} samples of each`;
      yield {
        element,
        property: ON_ERROR,
        message: `in ${named(element)} a failed sample ${does}${action === 'stopthread' ? `: with 1 % of errors ${gone}` : ', and with 1 % of errors that is after 100 samples on average'}`,
        hint: 'continue on errors and judge them at the end; stop by a listener or a criterion when they are too many',
        ...(threads !== undefined && { numbers: { threads, samplesToHalf: SAMPLES_TO_HALF } }),
      };
    }
  },
});

/** Samples that a thread makes until its loops are done; undefined when conditions or the run decide. */
function samplesOfThread(group: ThreadGroupModel): number | undefined {
  const runs = requestsOf(group).reduce((sum, { runsPerIteration = Number.NaN }) => sum + runsPerIteration, 0);
  const samples = runs * (group.loops ?? Number.NaN);
  return Number.isNaN(samples) ? undefined : samples;
}
