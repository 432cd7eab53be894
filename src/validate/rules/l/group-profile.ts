import type { PlanModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { knownNumber, knownText, toNumber } from './evaluated.ts';
import { readSchedule } from './open-model-schedule.ts';
import { cellsOf } from './shaping-rows.ts';
import type { StatedSpan } from './stated-numbers.ts';

/** Arrivals of a group that starts iterations by a schedule of its own. */
export function groupProfile(plan: PlanModel, { element, kind }: ThreadGroupModel): readonly StatedSpan[] | undefined {
  if (kind === 'open-model') {
    const text = knownText(plan, element, 'OpenModelThreadGroup.schedule');
    const schedule = text === undefined ? undefined : readSchedule(text);
    return schedule === undefined || 'problem' in schedule ? undefined : moving(schedule.spans);
  }
  const unit = knownText(plan, element, 'Unit') === 'M' ? 60 : 1;
  if (kind === 'arrivals') {
    const level = knownNumber(plan, element, 'TargetLevel');
    const ramp = knownNumber(plan, element, 'RampUp') ?? 0;
    const hold = knownNumber(plan, element, 'Hold');
    if (level === undefined || hold === undefined) return undefined;
    const rate = level / unit;
    return moving([
      { from: 0, to: rate, seconds: ramp * unit },
      { from: rate, to: rate, seconds: hold * unit },
    ]);
  }
  if (kind !== 'free-form') return undefined;
  const rows = cellsOf(plan, element, 'Schedule')?.map((cells) => cells.map(toNumber));
  if (rows === undefined || rows.some((row) => row.length !== 3 || row.includes(undefined))) return undefined;
  return moving(
    rows.map(([from = 0, to = 0, length = 0]) => ({ from: from / unit, to: to / unit, seconds: length * unit })),
  );
}

/** From the first arrival to the last; what a group waits before and after is no part of its profile. */
export function moving(spans: readonly StatedSpan[]): readonly StatedSpan[] {
  const arrives = ({ from, to }: StatedSpan): boolean => from > 0 || to > 0;
  const lasting = spans.filter(({ seconds }) => seconds > 0).map(({ from, to, seconds }) => ({ from, to, seconds }));
  return lasting.slice(lasting.findIndex(arrives), lasting.findLastIndex(arrives) + 1);
}
