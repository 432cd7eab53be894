import { defineRule } from '../rule.ts';
import { count, digits } from '../wording.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { LIKELY } from './severities.ts';
import { threadsTogether } from './threads-together.ts';

/** From here on stacks alone take 20 GB, and ports for one target address run out. */
const MOST_OF_ONE_ENGINE = 20_000;

export const beyondOneGenerator = defineRule({
  id: 'L62',
  name: 'beyond-one-generator',
  title: 'More threads than one generator carries',
  affectsLoad: true,
  severity: LIKELY,
  why: 'With thousands of threads in one JVM the generator is what is measured: stacks and copies of the plan take gigabytes, ports run short (28,000 for one target address), and threads wait for a CPU while their response time counts on. A number far above what was meant is often a digit too many.',
  computes: 'threads of all groups that run together, and the engines that carry them',
  example: {
    before: users({ threads: 30_000, ramp: 300, seconds: 600 }, get('/orders')),
    after: users({ threads: 3000, ramp: 300, seconds: 600 }, get('/orders')),
  },
  *check(plan) {
    const together = threadsTogether(plan);
    if (together === undefined || together.threads <= MOST_OF_ONE_ENGINE) return;
    const { threads, largest, parts } = together;
    const engines = Math.ceil(threads / MOST_OF_ONE_ENGINE);
    yield {
      element: largest.element,
      message: `${count(threads, 'thread')} run together (${parts}), with ${digits(threads / 1024)} GB of stacks; one engine carries some ${digits(MOST_OF_ONE_ENGINE)} that mostly wait, or 1,000 that are busy`,
      hint: `spread them over at least ${engines} engines and divide counts and rates by that, or reach the rate with fewer threads and a rate timer`,
      numbers: { threads, engines },
    };
  },
});
