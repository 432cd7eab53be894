import type { Rule } from '../rule.ts';
import { substitutedOnce } from './j01-substituted-once.ts';
import { compiledEveryTime } from './j02-compiled-every-time.ts';
import { slowScriptLanguage } from './j03-slow-script-language.ts';
import { sleepInScript } from './j04-sleep.ts';
import { missingApi } from './j05-missing-api.ts';
import { escapedTwice } from './j06-escaped-twice.ts';
import { prettyPrintAsCheck } from './j07-pretty-print.ts';
import { sharedState } from './j08-shared-state.ts';
import { varsNotText } from './j09-vars-not-text.ts';
import { textAgainstNumber } from './j10-text-against-number.ts';
import { printsInScript } from './j11-prints.ts';
import { ifNeverTrue } from './j12-if-never.ts';
import { whileNeverEnds } from './j13-while-never-ends.ts';
import { fileAndText } from './j14-file-and-text.ts';
import { ifAsJavaScript } from './j15-if-as-javascript.ts';
import { runtimeCallMisplaced } from './j16-runtime-call-misplaced.ts';
import { whileNeverEntered } from './j17-while-never-entered.ts';

/** Scripts and conditions. */
export const scriptRules: readonly Rule[] = [
  substitutedOnce,
  compiledEveryTime,
  slowScriptLanguage,
  sleepInScript,
  missingApi,
  escapedTwice,
  prettyPrintAsCheck,
  sharedState,
  varsNotText,
  textAgainstNumber,
  printsInScript,
  ifNeverTrue,
  whileNeverEnds,
  fileAndText,
  ifAsJavaScript,
  runtimeCallMisplaced,
  whileNeverEntered,
];
