import type { PlanElement } from '../../model/plan-element.ts';
import type { PlanModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { numberRows } from '../../model/rows.ts';
import { evaluated, knownNumber } from '../l/evaluated.ts';
import { CONSTANT_THROUGHPUT, PRECISE_THROUGHPUT, SHAPING_TIMER } from '../l/timers.ts';
import { type RateSpan, steadily } from './rate-spans.ts';

/** Samples per second that a rate timer lets a group make over time; undefined when it cannot be known. */
export function timerRate(
  plan: PlanModel,
  timer: PlanElement,
  { threads }: ThreadGroupModel,
): readonly RateSpan[] | undefined {
  switch (timer.type) {
    case CONSTANT_THROUGHPUT: {
      const perMinute = knownNumber(plan, timer, 'throughput');
      const isPerThread = (knownNumber(plan, timer, 'calcMode') ?? 0) === 0;
      if (perMinute === undefined || (isPerThread && threads === undefined)) return undefined;
      return steadily((perMinute / 60) * (isPerThread ? (threads ?? 1) : 1));
    }
    case PRECISE_THROUGHPUT: {
      const samples = knownNumber(plan, timer, 'throughput');
      const seconds = knownNumber(plan, timer, 'throughputPeriod');
      return samples === undefined || !seconds ? undefined : steadily(samples / seconds);
    }
    case SHAPING_TIMER:
      return numberRows(timer, 'load_profile', (text) => evaluated(plan, text))?.map(
        ([from = 0, to = 0, seconds = 0]) => ({ from, to, seconds }),
      );
    default:
      return undefined;
  }
}
