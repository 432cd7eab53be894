import { type PlanElement, propOf } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { evaluated, toNumber } from './evaluated.ts';

/** The cells of a table as texts; undefined for one that run time decides. */
export function cellsOf(
  plan: PlanModel,
  element: PlanElement,
  name: string,
): readonly (readonly (string | undefined)[])[] | undefined {
  const table = propOf(element, name);
  if (table?.kind !== 'collectionProp') return undefined;
  return table.items.map((row) =>
    row.kind !== 'collectionProp'
      ? []
      : row.items.map((cell) => ('value' in cell ? evaluated(plan, String(cell.value)) : undefined)),
  );
}

/** Rows of a Throughput Shaping Timer: rates per second and whole seconds; undefined where run time decides or no number stands. */
type ShapingRow = {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly seconds: number | undefined;
};

/** Undefined when the timer has no schedule of its own. */
export const shapingRows = (plan: PlanModel, timer: PlanElement): readonly ShapingRow[] | undefined =>
  cellsOf(plan, timer, 'load_profile')?.map(([from, to, seconds]) => ({
    from: toNumber(from),
    to: toNumber(to),
    seconds: toNumber(seconds),
  }));

/** Length of the schedule; undefined when a row of it is not known. */
export function shapingSeconds(rows: readonly ShapingRow[]): number | undefined {
  let total = 0;
  for (const { seconds } of rows) {
    if (seconds === undefined) return undefined;
    total += seconds;
  }
  return total;
}

/** A cell that is known before the test, and its number if it is one. */
export const toCell = (
  text: string | undefined,
): { readonly text: string; readonly value: number | undefined } | undefined =>
  text === undefined ? undefined : { text, value: toNumber(text) };
