import type { Rule } from '../rule.ts';
import { noTimeout } from './t01-no-timeout.ts';
import { durationAssertionAsTimeout } from './t02-duration-assertion-as-timeout.ts';
import { timeoutInWrongUnit } from './t03-timeout-in-wrong-unit.ts';
import { statedTimeoutDisagrees } from './t04-stated-timeout-disagrees.ts';

/** Timeouts: what ends a request that the server does not. */
export const timeoutRules: readonly Rule[] = [
  noTimeout,
  durationAssertionAsTimeout,
  timeoutInWrongUnit,
  statedTimeoutDisagrees,
];
