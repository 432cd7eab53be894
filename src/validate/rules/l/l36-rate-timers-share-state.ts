import { isOf, type PlanElement } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { defineRule } from '../rule.ts';
import { list, named, rate } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, precise, shaping } from './example-parts.ts';
import { CERTAIN } from './severities.ts';
import { askedPerSecond, calcModeOf } from './timer-rates.ts';
import { CONSTANT_THROUGHPUT, PRECISE_THROUGHPUT } from './timers.ts';

export const rateTimersShareState = defineRule({
  id: 'L36',
  name: 'rate-timers-share-state',
  title: 'Two rate timers keep one schedule between them',
  affectsLoad: true,
  severity: CERTAIN,
  why: "The Precise Throughput Timer keeps its schedule per thread group, the shared modes of the Constant Throughput Timer per group (4) or per JVM (3), in static fields. A second timer does not get a schedule of its own: Precise timers all follow the first one's rate, and shared Constant ones push each other's next turn back.",
  computes: 'the rates that were asked for and that cannot all hold',
  example: {
    before: users(
      { threads: 20, seconds: 600 },
      get('/read', precise(600, 60, 600, 'reads')),
      get('/write', precise(60, 60, 600, 'writes')),
    ),
    after: users(
      { threads: 20, seconds: 600 },
      get('/read', shaping([[10, 10, 600]], 'reads')),
      get('/write', shaping([[10, 10, 600]], 'writes')),
    ),
  },
  *check(plan) {
    for (const [, timers] of sharing(plan)) {
      const [first, second] = timers;
      if (first === undefined || second === undefined) continue;
      const precise = isOf(first, PRECISE_THROUGHPUT);
      const rates = timers.map((timer) => `${named(timer)}${rateWords(plan, timer)}`);
      yield {
        element: second,
        message: `${list(rates, 4)} keep one schedule: ${precise ? 'the first of them that runs sets the rate of all' : 'each turn of one moves the next turn of the others'}`,
        hint: 'keep one of them over all the samplers, or give each sampler its own Throughput Shaping Timer, which has its own schedule',
      };
    }
  },
});

function rateWords(plan: PlanModel, timer: PlanElement): string {
  const asked = isOf(timer, CONSTANT_THROUGHPUT) ? askedPerSecond(plan, timer) : undefined;
  return asked === undefined ? '' : ` (${rate(asked)})`;
}

/** Timers by what they keep their schedule in. */
function sharing(plan: PlanModel): ReadonlyMap<string, readonly PlanElement[]> {
  const found = new Map<string, PlanElement[]>();
  for (const { threadGroup, timers } of plan.samplers) {
    for (const timer of timers) {
      const mode = isOf(timer, CONSTANT_THROUGHPUT) ? calcModeOf(plan, timer) : undefined;
      const key = isOf(timer, PRECISE_THROUGHPUT)
        ? `precise ${threadGroup.element.path}`
        : mode === 3
          ? 'all threads'
          : mode === 4
            ? `constant ${threadGroup.element.path}`
            : undefined;
      if (key === undefined) continue;
      const known = found.get(key) ?? [];
      if (!known.includes(timer)) found.set(key, [...known, timer]);
    }
  }
  return found;
}
