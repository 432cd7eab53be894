import type { Rule } from '../rule.ts';
import { responseUnchecked } from './m01-response-unchecked.ts';
import { assertionWithoutEffect } from './m02-assertion-without-effect.ts';
import { labelShared } from './m03-label-shared.ts';
import { transactionsCounted } from './m04-transactions-counted.ts';
import { resultsIncomplete } from './m05-results-incomplete.ts';
import { windowWithoutGui } from './m06-window-without-gui.ts';
import { noResultsKept } from './m07-no-results-kept.ts';
import { resultsAppended } from './m08-results-appended.ts';
import { responsesKept } from './m09-responses-kept.ts';
import { labelWithVariable } from './m10-label-with-variable.ts';
import { statusInWrongField } from './m11-status-in-wrong-field.ts';
import { statedStatusDisagrees } from './m12-stated-status-disagrees.ts';

/** Measurement: what the results say, and whether a verdict can be made from them. */
export const measurementRules: readonly Rule[] = [
  responseUnchecked,
  assertionWithoutEffect,
  labelShared,
  transactionsCounted,
  resultsIncomplete,
  windowWithoutGui,
  noResultsKept,
  resultsAppended,
  responsesKept,
  labelWithVariable,
  statusInWrongField,
  statedStatusDisagrees,
];
