import { dataRules } from './d/index.ts';
import { maintenanceRules } from './h/index.ts';
import { scriptRules } from './j/index.ts';
import { loadRules } from './l/index.ts';
import { measurementRules } from './m/index.ts';
import { retryRules } from './r/index.ts';
import type { Rule } from './rule.ts';
import { structureRules } from './s/index.ts';
import { timeoutRules } from './t/index.ts';
import { versionRules } from './v/index.ts';
import { webSocketRules } from './w/index.ts';
import { securityRules } from './x/index.ts';

/** Every rule, by group and number. */
export const allRules: readonly Rule[] = [
  ...structureRules,
  ...loadRules,
  ...retryRules,
  ...webSocketRules,
  ...dataRules,
  ...scriptRules,
  ...measurementRules,
  ...timeoutRules,
  ...securityRules,
  ...maintenanceRules,
  ...versionRules,
];
