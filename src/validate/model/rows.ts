import type { JmxProp } from '../../jmx/tree.ts';
import { type PlanElement, propOf } from './plan-element.ts';
import type { PlanVariables } from './plan-variables.ts';

/** Rows of a table, such as a schedule, as numbers; undefined when a cell is no number before the test runs. */
export function numberRows(
  element: PlanElement,
  name: string,
  evaluate: PlanVariables['evaluate'],
): readonly (readonly number[])[] | undefined {
  const table = propOf(element, name);
  if (table?.kind !== 'collectionProp') return undefined;
  const rows = table.items.map((row) =>
    row.kind === 'collectionProp' ? row.items.map((cell) => numberOf(cell, evaluate)) : [],
  );
  return rows.every((row) => row.every((cell) => cell !== undefined)) ? (rows as number[][]) : undefined;
}

function numberOf(cell: JmxProp, evaluate: PlanVariables['evaluate']): number | undefined {
  const value = 'value' in cell ? evaluate(String(cell.value)) : undefined;
  const number = value === undefined || value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}
