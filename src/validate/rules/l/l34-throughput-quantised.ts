import { isOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { timersInUse } from '../samplers-of-part.ts';
import { digits, named, rate } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, perMinute, shaping } from './example-parts.ts';
import { CERTAIN } from './severities.ts';
import { askedPerSecond, calcModeOf, isSharedMode } from './timer-rates.ts';
import { CONSTANT_THROUGHPUT } from './timers.ts';

/** Deviations below are less than what one measures. */
const NOTICEABLE = 0.05;

export const throughputQuantised = defineRule({
  id: 'L34',
  name: 'throughput-quantised',
  title: 'A shared Constant Throughput Timer rounds the rate to whole milliseconds',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'The shared modes keep the time between two samples in whole milliseconds (ConstantThroughputTimer.calculateDelay, apache/jmeter#6278). 400/s are 2.5 ms, rounded to 3: 333/s. From 2,000/s on the distance is 0 and nothing is limited.',
  computes: 'the rate that results',
  example: {
    before: users({ threads: 100, seconds: 600 }, get('/orders', perMinute(24_000, 4))),
    after: users({ threads: 100, seconds: 600 }, get('/orders', shaping([[400, 400, 600]]))),
  },
  *check(plan) {
    for (const timer of timersInUse(plan)) {
      if (!isOf(timer, CONSTANT_THROUGHPUT) || !isSharedMode(calcModeOf(plan, timer))) continue;
      const asked = askedPerSecond(plan, timer);
      if (asked === undefined || asked <= 0) continue;
      const millis = Math.round(1000 / asked);
      const real = millis === 0 ? Number.POSITIVE_INFINITY : 1000 / millis;
      if (Math.abs(real - asked) / asked < NOTICEABLE) continue;
      yield {
        element: timer,
        property: 'throughput',
        message:
          millis === 0
            ? `${named(timer)} asks for ${rate(asked)}, ${digits(1000 / asked)} ms from sample to sample, which rounds to 0 ms: nothing is limited`
            : `${named(timer)} asks for ${rate(asked)}, ${digits(1000 / asked)} ms from sample to sample, and rounds that to ${millis} ms: ${rate(real)} result`,
        hint: 'use a Throughput Shaping Timer, or rates whose distance is whole milliseconds (500/s, 333.3/s, 250/s, 200/s)',
        numbers: { askedPerSecond: asked, ...(millis > 0 && { resultingPerSecond: real }) },
      };
    }
  },
});
