import type { Rule } from '../rule.ts';
import { newerThanEngine } from './v01-newer-than-engine.ts';

/** Versions: what the JMeter that a plan is for can run. */
export const versionRules: readonly Rule[] = [newerThanEngine];
