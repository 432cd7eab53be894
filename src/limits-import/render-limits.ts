import type { ImportedLimits } from './declare-limits.ts';

/** A JSON object whose lines, but for the first and the last, can be pasted into a spec as they are. */
export const limitsAsJson = (limits: ImportedLimits): string => `${JSON.stringify({ limits }, null, 2)}\n`;
