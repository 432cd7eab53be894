import { isOf, type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { timersInUse } from '../samplers-of-part.ts';
import { named } from '../wording.ts';
import { evaluated, toNumber } from './evaluated.ts';
import { users } from './example-groups.ts';
import { get, perMinute } from './example-parts.ts';
import { CERTAIN } from './severities.ts';
import { CONSTANT_THROUGHPUT, PRECISE_THROUGHPUT } from './timers.ts';

export const rateTimerWithoutRate = defineRule({
  id: 'L58',
  name: 'rate-timer-without-rate',
  title: 'A rate timer whose rate or period is 0',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'A Constant Throughput Timer at 0 a minute makes threads wait for ever. A Precise Throughput Timer at 0 ends its threads with an exception, and with a period of 0 (what an absent one is) it divides by zero and asks for all the memory of the JVM.',
  computes: 'the rate that JMeter reads',
  example: {
    before: users({ threads: 10, seconds: 600 }, get('/orders', perMinute(0, 4))),
    after: users({ threads: 10, seconds: 600 }, get('/orders', perMinute(300, 4))),
  },
  *check(plan) {
    for (const timer of timersInUse(plan)) {
      const constant = isOf(timer, CONSTANT_THROUGHPUT);
      if (!constant && !isOf(timer, PRECISE_THROUGHPUT)) continue;
      yield* zero(
        plan,
        timer,
        'throughput',
        constant ? 'its threads wait for ever' : 'its threads end with an exception',
      );
      if (!constant) yield* zero(plan, timer, 'throughputPeriod', 'it divides by zero');
      if (!constant) yield* zero(plan, timer, 'duration', 'it plans no turns, and its threads end with an exception');
    }
  },
});

function* zero(plan: PlanModel, timer: PlanElement, property: string, does: string): Iterable<RuleFinding> {
  const text = textOf(timer, property);
  const value = text === undefined ? '' : evaluated(plan, text);
  if (value === undefined || (toNumber(value) ?? 0) > 0) return;
  yield {
    element: timer,
    ...(text !== undefined && { property }),
    message: `${property} of ${named(timer)} is ${text === undefined ? 'absent, which is 0' : value === '' ? 'empty, which is 0' : value}: ${does}`,
    hint: property === 'throughput' ? 'write a rate above 0, or disable the timer' : 'write whole seconds from 1 on',
    numbers: { [property]: 0 },
  };
}
