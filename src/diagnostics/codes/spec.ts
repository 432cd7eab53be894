import { specCriteriaCodes } from './spec/criteria.ts';
import { specFileCodes } from './spec/files.ts';
import { specFlowCodes } from './spec/flow.ts';
import { specLoadCodes } from './spec/load.ts';
import { specMockCodes } from './spec/mock.ts';
import { specNameCodes } from './spec/names.ts';
import { specPayloadCodes } from './spec/payloads.ts';
import { specReferenceCodes } from './spec/references.ts';
import { specShapeCodes } from './spec/shape.ts';
import { specTargetCodes } from './spec/target.ts';
import { specTextCodes } from './spec/text.ts';
import { specUnitCodes } from './spec/units.ts';

/**
 * Findings about a spec. Numbers go by subject: from 001 text, 020 shape, 040 units, 050 references, 080 names, 100
 * target, 120 files, 140 payloads, 160 load, 180 flow and limits, 200 criteria, 220 the stand-in.
 */
export const specCodes = {
  ...specTextCodes,
  ...specShapeCodes,
  ...specUnitCodes,
  ...specReferenceCodes,
  ...specNameCodes,
  ...specTargetCodes,
  ...specFileCodes,
  ...specPayloadCodes,
  ...specLoadCodes,
  ...specFlowCodes,
  ...specCriteriaCodes,
  ...specMockCodes,
} as const;
