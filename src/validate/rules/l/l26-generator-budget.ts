import { defineRule } from '../rule.ts';
import { count, digits } from '../wording.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { FACT } from './severities.ts';
import { threadsTogether } from './threads-together.ts';

/** What one JVM with the heap of JMeter's start script (1 GB) carries without a thought. */
const WITHOUT_CARE = 1000;
const STACK_MEGABYTES = 1;

export const generatorBudget = defineRule({
  id: 'L26',
  name: 'generator-budget',
  title: 'The generator needs preparing for so many threads',
  affectsLoad: true,
  severity: FACT,
  why: 'A thread of JMeter takes 1 MB of stack, its own copy of the plan in a heap that is 1 GB by default, and a connection, which is a file descriptor (often 1,024 a process). In a distributed run each engine runs the whole plan, so thread counts and rates are multiplied by the engines.',
  computes: 'threads of all groups that run together, their stacks and connections',
  example: {
    before: users({ threads: 3000, ramp: 300, seconds: 600 }, get('/orders')),
    after: users({ threads: 600, ramp: 300, seconds: 600 }, get('/orders')),
  },
  *check(plan) {
    const together = threadsTogether(plan);
    if (together === undefined || together.threads <= WITHOUT_CARE) return;
    const { threads, largest, parts } = together;
    yield {
      element: largest.element,
      message: `${count(threads, 'thread')} run together (${parts}): ${digits((threads * STACK_MEGABYTES) / 1024)} GB of stacks and up to ${digits(threads)} connections at a time on one generator`,
      hint: 'raise its heap and its file descriptors, and watch its CPU; on several engines divide thread counts and rates by their number',
      numbers: { threads, stackGigabytes: (threads * STACK_MEGABYTES) / 1024 },
    };
  },
});
