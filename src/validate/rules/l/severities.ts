import type { Rule } from '../rule.ts';

/** Sure to be a mistake, and the load or its end changes by it. */
export const CERTAIN: Rule['severity'] = { author: 'warning', ci: 'error', strict: 'error' };

/** Nearly always a mistake; what was meant cannot be read from the plan. */
export const LIKELY: Rule['severity'] = { author: 'warning', ci: 'warning', strict: 'error' };

/** A fact about the load that is often meant and seldom known. */
export const REMARK: Rule['severity'] = { author: 'info', ci: 'info', strict: 'warning' };

/** A fact about the load that may well be meant; it is never more than told. */
export const FACT: Rule['severity'] = { author: 'info', ci: 'info', strict: 'info' };
