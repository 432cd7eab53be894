import { isOf, type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { knownNumber } from './evaluated.ts';
import { shapingRows } from './shaping-rows.ts';
import { CONSTANT_THROUGHPUT, PRECISE_THROUGHPUT, SHAPING_TIMER } from './timers.ts';

/** Modes of the Constant Throughput Timer: `calcMode.1` and 0 are one; undefined when it is a text of a language. */
export function calcModeOf(plan: PlanModel, timer: PlanElement): number | undefined {
  const text = textOf(timer, 'calcMode');
  if (text === undefined || text === '') return 0;
  const key = /^calcMode\.([1-5])$/.exec(text)?.[1];
  return key === undefined ? knownNumber(plan, timer, 'calcMode') : Number(key) - 1;
}

/** Shared modes count in whole milliseconds between two samples. */
export const isSharedMode = (mode: number | undefined): boolean => mode === 3 || mode === 4;

/** Samples per second that a Constant Throughput Timer was asked for, of one thread in mode 0 and in all otherwise. */
export function askedPerSecond(plan: PlanModel, timer: PlanElement): number | undefined {
  const perMinute = knownNumber(plan, timer, 'throughput');
  return perMinute === undefined ? undefined : perMinute / 60;
}

/** Most samples per second that a rate timer lets a group make. */
export function groupRate(plan: PlanModel, timer: PlanElement, { threads }: ThreadGroupModel): number | undefined {
  if (isOf(timer, CONSTANT_THROUGHPUT)) {
    const asked = askedPerSecond(plan, timer);
    const mode = calcModeOf(plan, timer);
    if (asked === undefined || mode === undefined) return undefined;
    return mode > 0 ? asked : threads === undefined ? undefined : asked * threads;
  }
  if (isOf(timer, PRECISE_THROUGHPUT)) {
    const asked = knownNumber(plan, timer, 'throughput');
    const period = knownNumber(plan, timer, 'throughputPeriod');
    return asked === undefined || period === undefined || period <= 0 ? undefined : asked / period;
  }
  if (!isOf(timer, SHAPING_TIMER)) return undefined;
  const rows = shapingRows(plan, timer);
  const rates = rows?.flatMap(({ from, to }) => [from, to]);
  return rates === undefined || rates.length === 0 || rates.includes(undefined)
    ? undefined
    : Math.max(...rates.map((rate) => rate ?? 0));
}
