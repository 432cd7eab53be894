import { specShapeCodes } from './spec/shape.ts';
import { specTextCodes } from './spec/text.ts';

/** Findings about a spec. Numbers are grouped by tens: text, shape, units, references, names, target, files, payloads, load, flow, criteria. */
export const specCodes = { ...specTextCodes, ...specShapeCodes } as const;
