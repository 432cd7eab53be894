import { defineRule } from '../rule.ts';
import { count, named } from '../wording.ts';
import { setUp, setUpOf } from './example-groups.ts';
import { get } from './example-parts.ts';
import { requestsOf } from './groups.ts';
import { REMARK } from './severities.ts';

export const setUpRepeats = defineRule({
  id: 'L63',
  name: 'set-up-repeats',
  title: 'Preparation runs many times',
  affectsLoad: true,
  severity: REMARK,
  why: 'setUp and tearDown groups have threads and loops like any other. A token that is fetched by 60 threads is 60 token requests before the first sample of the load, and draws on the same quota; the load waits until all of them are done.',
  computes: 'requests before (or after) the load',
  example: {
    before: setUpOf({ threads: 60, loops: 1 }, get('/token')),
    after: setUp(get('/token')),
  },
  *check(plan) {
    for (const group of plan.threadGroups) {
      const { element, kind, threads, loops } = group;
      if ((kind !== 'setUp' && kind !== 'tearDown') || threads === undefined || loops === undefined) continue;
      const requests = requestsOf(group);
      const [first] = requests;
      if (first === undefined || threads * loops <= 1) continue;
      yield {
        element,
        message: `${named(element)} runs ${named(first.element)}${requests.length > 1 ? ` and ${count(requests.length - 1, 'more sampler')}` : ''} ${Number.isFinite(loops) ? `${count(threads * loops, 'time')} (${count(threads, 'thread')}, ${count(loops, 'loop')})` : `in ${count(threads, 'thread')} for ever`} ${kind === 'setUp' ? 'before the load starts' : 'when the load is over'}`,
        hint: 'one thread and one loop are enough to prepare; share what it gets through a property (props.put)',
        numbers: { threads, ...(Number.isFinite(loops) && { runs: threads * loops * requests.length }) },
      };
    }
  },
});
