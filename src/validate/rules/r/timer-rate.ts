import type { PlanElement } from '../../model/plan-element.ts';
import type { PlanModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { numberRows } from '../../model/rows.ts';
import { evaluated, knownNumber } from '../l/evaluated.ts';
import { CONSTANT_THROUGHPUT, PRECISE_THROUGHPUT, SHAPING_TIMER } from '../l/timers.ts';

/** Samples per second that a rate timer lets a group make at its peak; undefined when it cannot be known. */
export function timerRate(plan: PlanModel, timer: PlanElement, { threads }: ThreadGroupModel): number | undefined {
  switch (timer.type) {
    case CONSTANT_THROUGHPUT: {
      const perMinute = knownNumber(plan, timer, 'throughput');
      const isPerThread = (knownNumber(plan, timer, 'calcMode') ?? 0) === 0;
      if (perMinute === undefined || (isPerThread && threads === undefined)) return undefined;
      return (perMinute / 60) * (isPerThread ? (threads ?? 1) : 1);
    }
    case PRECISE_THROUGHPUT: {
      const samples = knownNumber(plan, timer, 'throughput');
      const seconds = knownNumber(plan, timer, 'throughputPeriod');
      return samples === undefined || !seconds ? undefined : samples / seconds;
    }
    case SHAPING_TIMER: {
      const rows = numberRows(timer, 'load_profile', (text) => evaluated(plan, text));
      return rows?.reduce((most, [from = 0, to = 0]) => Math.max(most, from, to), 0);
    }
    default:
      return undefined;
  }
}
