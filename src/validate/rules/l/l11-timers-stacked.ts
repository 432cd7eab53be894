import { defineRule } from '../rule.ts';
import { count, list, named, rate, time } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, pause } from './example-parts.ts';
import { LIKELY } from './severities.ts';
import { timerSets } from './timer-sets.ts';
import { isPause, pauseOf } from './timers.ts';

export const timersStacked = defineRule({
  id: 'L11',
  name: 'timers-stacked',
  title: 'Several timers add up before one sampler',
  affectsLoad: true,
  severity: LIKELY,
  why: 'JMeter asks every timer in scope and sleeps once for the sum: those beside the sampler, below it, and beside each of its ancestors. A timer at plan level and another below the sampler are not alternatives.',
  computes: 'sum of the pauses before the sampler, and the rate above which the threads of the group cannot go',
  example: {
    before: users({ threads: 100, seconds: 600 }, pause(2000, 'think'), get('/orders', pause(4000, 'wait'))),
    after: users({ threads: 100, seconds: 600 }, get('/orders', pause(4000, 'wait'))),
  },
  *check(plan) {
    for (const { timers, samplers } of timerSets(plan, (timer) => isPause(timer) && pauseOf(plan, timer) !== 0)) {
      const [nearest] = timers;
      if (nearest === undefined || timers.length < 2) continue;
      const [{ element, threadGroup }] = samplers;
      const pauses = timers.map((timer) => pauseOf(plan, timer));
      const sum = pauses.reduce<number>((total, pause) => total + (pause ?? 0), 0) / 1000;
      const parts = timers.map((timer, index) => {
        const pause = pauses[index];
        return `${named(timer)} ${pause === undefined ? 'a time known at run time only' : time(pause / 1000)}`;
      });
      const unknown = pauses.includes(undefined);
      const ceiling = threadGroup.threads !== undefined && sum > 0 ? threadGroup.threads / sum : undefined;
      const others = samplers.length - 1;
      yield {
        element: nearest,
        message: `${count(timers.length, 'timer')} add up to ${unknown ? 'at least ' : ''}${time(sum)} before ${named(element)}${others > 0 ? ` and ${count(others, 'more sampler')}` : ''}: ${list(parts, 4)}${
          ceiling === undefined ? '' : `; ${count(threadGroup.threads ?? 0, 'thread')}, so at most ${rate(ceiling)}`
        }`,
        hint: 'keep one of them: a timer below the sampler that waits, or one Flow Control Action for the whole iteration',
        numbers: { timers: timers.length, pauseSeconds: sum, ...(ceiling !== undefined && { mostPerSecond: ceiling }) },
      };
    }
  },
});
