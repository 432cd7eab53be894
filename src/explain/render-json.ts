import type { Explanation } from './explanation.ts';

/**
 * As schemas/explanation.schema.json has it: one explanation, or a list of several variants. JSON knows no infinity;
 * what has no end is null there.
 */
export const renderJson = (explanations: readonly Explanation[], isList: boolean): string =>
  `${JSON.stringify(isList ? explanations : explanations[0], finiteOrNull, 2)}\n`;

const finiteOrNull = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? null : value;
