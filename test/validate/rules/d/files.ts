import type { Surroundings } from '../../../../src/validate/model/plan-model.ts';

/** A folder with one file beside the plan. */
export const fileOf = (name: string, text: string): Surroundings => ({
  file: (asked) =>
    asked === name ? { found: true, bytes: new TextEncoder().encode(text).length, start: text } : { found: false },
});

/** A file of that many lines. */
export const lines = (count: number, line = (row: number): string => `order-${row},${row}`): string =>
  Array.from({ length: count }, (_, row) => `${line(row)}\n`).join('');
