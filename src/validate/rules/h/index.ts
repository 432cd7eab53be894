import type { Rule } from '../rule.ts';
import { pathOfOneMachine } from './h01-path-of-one-machine.ts';
import { hostRepeated } from './h02-host-repeated.ts';
import { sessionWithoutCookies } from './h03-session-without-cookies.ts';
import { longFlatGroup } from './h04-long-flat-group.ts';
import { disabledLeftovers } from './h05-disabled-leftovers.ts';
import { defaultName } from './h06-default-name.ts';

/** Housekeeping: what makes a plan hard to move, read or change. */
export const maintenanceRules: readonly Rule[] = [
  pathOfOneMachine,
  hostRepeated,
  sessionWithoutCookies,
  longFlatGroup,
  disabledLeftovers,
  defaultName,
];
