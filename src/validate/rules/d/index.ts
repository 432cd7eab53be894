import type { Rule } from '../rule.ts';
import { csvEndsEarly } from './d01-csv-ends-early.ts';
import { csvRepeatsIds } from './d02-csv-repeats-ids.ts';
import { csvColumns } from './d03-csv-columns.ts';
import { csvShareMode } from './d04-csv-share-mode.ts';
import { undefinedVariable } from './d05-undefined-variable.ts';
import { functionUnknown } from './d06-function-unknown.ts';
import { jsonBody } from './d07-json-body.ts';
import { staleValue } from './d08-stale-value.ts';
import { usedBeforeSet } from './d09-used-before-set.ts';
import { variableOfAnotherGroup } from './d10-variable-of-another-group.ts';
import { backslashesHalved } from './d11-backslashes-halved.ts';
import { contentType } from './d12-content-type.ts';
import { headerTwice } from './d13-header-twice.ts';
import { extractorUnused } from './d14-extractor-unused.ts';
import { greedyPattern } from './d15-greedy-pattern.ts';
import { multipartByHand } from './d16-multipart-by-hand.ts';
import { functionRefused } from './d17-function-refused.ts';
import { csvFieldAbsent } from './d18-csv-field-absent.ts';
import { csvPartlyRepeated } from './d19-csv-partly-repeated.ts';

/** Data, variables, functions and bodies. */
export const dataRules: readonly Rule[] = [
  csvEndsEarly,
  csvRepeatsIds,
  csvColumns,
  csvShareMode,
  undefinedVariable,
  functionUnknown,
  jsonBody,
  staleValue,
  usedBeforeSet,
  variableOfAnotherGroup,
  backslashesHalved,
  contentType,
  headerTwice,
  extractorUnused,
  greedyPattern,
  multipartByHand,
  functionRefused,
  csvFieldAbsent,
  csvPartlyRepeated,
];
