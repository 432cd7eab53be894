import type { PlanModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { numberRows } from '../../model/rows.ts';
import { wholeOrZero } from '../l/evaluated.ts';
import { comeAndGone, type RateSpan, risingTo } from './rate-spans.ts';

/** Threads of a group over time, from its start, when an iteration takes so long; undefined when they cannot be known. */
export function userSpans(
  plan: PlanModel,
  group: ThreadGroupModel,
  cycleSeconds = Number.POSITIVE_INFINITY,
): readonly RateSpan[] | undefined {
  const { kind, element, threads, rampSeconds, durationSeconds, loops = Number.POSITIVE_INFINITY } = group;
  if (kind === 'ultimate') {
    const rows = numberRows(element, 'ultimatethreadgroupdata', plan.variables.evaluate);
    return rows === undefined ? undefined : rowSpans(rows);
  }
  if (threads === undefined) return undefined;
  // Threads that have made their loops are gone.
  if (kind === 'threads' && Number.isFinite(loops * cycleSeconds))
    return comeAndGone(threads, rampSeconds ?? 0, loops * cycleSeconds);
  if (kind === 'stepping') return steppedUp(plan, group, threads);
  return risingTo(threads, rampSeconds ?? 0, durationSeconds ?? Number.POSITIVE_INFINITY);
}

/** The steps as one slope to all threads, which then hold; undefined when a field cannot be known. */
function steppedUp(plan: PlanModel, { element }: ThreadGroupModel, threads: number): readonly RateSpan[] | undefined {
  const fields = ['Threads initial delay', 'Start users count burst', 'Start users count', 'Start users period'];
  const numbers = [...fields, 'rampUp', 'flighttime'].map((name) => wholeOrZero(plan, element, name));
  if (numbers.includes(undefined)) return undefined;
  const [delay = 0, first = 0, each = 0, period = 0, rise = 0, hold = 0] = numbers as readonly number[];
  const steps = Math.ceil(Math.max(0, threads - Math.max(first, 0)) / Math.max(1, each));
  const full = delay + steps * (period + rise);
  return risingTo(threads, full, full + hold);
}

/** Rows: threads, delay, start-up, hold, shutdown; seconds. */
function rowSpans(rows: readonly (readonly number[])[]): readonly RateSpan[] {
  const corners = rows.map(([users = 0, delay = 0, up = 0, hold = 0, down = 0]) => ({
    users,
    moments: [delay, delay + up, delay + up + hold, delay + up + hold + down] as const,
  }));
  const moments = [...new Set([0, ...corners.flatMap(({ moments: four }) => four)])].sort((a, b) => a - b);
  // What jumps at a moment belongs to the span after it, so each is read a little inside its span.
  const usersAt = (at: number): number =>
    corners.reduce((sum, { users, moments: [start, full, leave, gone] }) => {
      if (at <= start || at >= gone) return sum;
      if (at < full) return sum + (users * (at - start)) / (full - start);
      return sum + (at <= leave ? users : (users * (gone - at)) / (gone - leave));
    }, 0);
  return moments.slice(1).map((end, index) => {
    const start = moments[index] as number;
    const seconds = end - start;
    const [near, far] = [usersAt(start + seconds / 4), usersAt(end - seconds / 4)];
    // Straight between the corners: the ends follow from two points inside.
    return { from: Math.max(0, near - (far - near) / 2), to: Math.max(0, far + (far - near) / 2), seconds };
  });
}
