import type { PlanElement } from '../../model/plan-element.ts';
import type { ThreadGroupModel } from '../../model/plan-model.ts';
import type { RuleFinding } from '../rule.ts';
import { named, rate, time } from '../wording.ts';
import type { StatedSpan } from './stated-numbers.ts';

/** The first stretch in which a schedule is not the stated one. */
export function* compareRows(
  { said, does, property }: { readonly said: PlanElement; readonly does: PlanElement; readonly property?: string },
  stated: readonly StatedSpan[],
  rows: readonly StatedSpan[] | undefined,
): Iterable<RuleFinding> {
  if (rows === undefined) return;
  const words = (spans: readonly StatedSpan[]): string =>
    spans
      .map(({ from, to, seconds }) => `${rate(from)}${from === to ? '' : ` to ${rate(to)}`} for ${time(seconds)}`)
      .join(', ');
  const index = Array.from({ length: Math.max(rows.length, stated.length) }, (_, at) => at).find((at) => {
    const [row, span] = [rows[at], stated[at]];
    return (
      row === undefined ||
      span === undefined ||
      (['from', 'to', 'seconds'] as const).some((key) => differs(row[key], span[key], key))
    );
  });
  if (index === undefined) return;
  const part = (spans: readonly StatedSpan[]): string => words(spans.slice(index, index + 1)) || 'nothing more';
  yield {
    element: does,
    ...(property !== undefined && { property }),
    message: `stretch ${index + 1} of the schedule of ${named(does)} is ${part(rows)}; the comment of ${said === does ? 'it' : named(said)} says ${part(stated)}`,
    hint: 'correct the one that is wrong',
    numbers: { stretch: index + 1 },
  };
}

/** Lengths are rounded up to whole seconds. */
const differs = (actual: number, stated: number, key: keyof StatedSpan): boolean =>
  Math.abs(actual - stated) > Math.max(key === 'seconds' ? 1.01 : 0.01, stated * 0.01);

/** A group that is longer or shorter than the stated profile. */
export function* compareLength(
  said: PlanElement,
  stated: readonly StatedSpan[],
  group: ThreadGroupModel,
): Iterable<RuleFinding> {
  const total = stated.reduce((sum, { seconds }) => sum + seconds, 0);
  const seconds = group.kind === 'threads' || group.kind === 'concurrency' ? group.durationSeconds : undefined;
  if (seconds === undefined || !Number.isFinite(seconds)) return;
  if (Math.abs(seconds - total) <= Math.max(2.5, total * 0.01)) return;
  yield {
    element: group.element,
    property: group.kind === 'threads' ? 'ThreadGroup.duration' : 'Hold',
    message: `${named(group.element)} lasts ${time(seconds)}, but the profile in the comment of ${said === group.element ? 'it' : named(said)} is ${time(total)} long`,
    hint: 'correct the one that is wrong',
    numbers: { statedSeconds: total, actualSeconds: seconds },
  };
}
