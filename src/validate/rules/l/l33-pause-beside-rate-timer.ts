import { defineRule } from '../rule.ts';
import { count, list, named, time } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, pause, perMinute } from './example-parts.ts';
import { REMARK } from './severities.ts';
import { timerSets } from './timer-sets.ts';
import { isPause, isRateTimer, pauseOf } from './timers.ts';

export const pauseBesideRateTimer = defineRule({
  id: 'L33',
  name: 'pause-beside-rate-timer',
  title: 'A pause is slept after a rate timer has given the turn',
  affectsLoad: true,
  severity: REMARK,
  why: 'JMeter sums what all timers in scope say and sleeps once. A rate timer gives a turn for now; a pause beside it makes the thread use that turn later, so the spacing blurs and threads are busy for longer than the rate needs.',
  computes: 'the pause that is added to each turn, and the threads that it keeps busy',
  example: {
    before: users({ threads: 20, seconds: 600 }, pause(1000, 'think'), get('/orders', perMinute(600, 4))),
    after: users({ threads: 20, seconds: 600 }, get('/orders', perMinute(600, 4))),
  },
  *check(plan) {
    const counts = (timer: Parameters<typeof isPause>[0]): boolean =>
      isRateTimer(timer) || (isPause(timer) && (pauseOf(plan, timer) ?? 0) > 0);
    for (const { timers, samplers } of timerSets(plan, counts)) {
      const pauses = timers.filter(isPause);
      const [rateTimer] = timers.filter(isRateTimer);
      const [first] = pauses;
      if (rateTimer === undefined || first === undefined) continue;
      const seconds = pauses.reduce((sum, timer) => sum + (pauseOf(plan, timer) ?? 0), 0) / 1000;
      yield {
        element: first,
        message: `${list(pauses.map(named))} adds ${time(seconds)} to each turn that ${named(rateTimer)} gives to ${named(samplers[0].element)}${samplers.length > 1 ? ` and ${count(samplers.length - 1, 'more sampler')}` : ''}: requests leave that much after their turn`,
        hint: 'let the rate timer alone pace the sampler, or move the pause to a Flow Control Action outside its scope',
        numbers: { pauseSeconds: seconds },
      };
    }
  },
});
