import { finding } from '../../diagnostics/catalogue.ts';
import type { FindSource } from '../../diagnostics/describe.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Rule } from '../../validate/rules/rule.ts';
import { applySuppressions, type Steering } from '../../validate/suppress/apply-suppressions.ts';
import { type PlanChecks, withSeverities } from '../../validate/suppress/plan-checks.ts';
import { validatePlan } from '../../validate/validate-jmx.ts';

/** A file that was checked. */
export type Checked = {
  /** As it was named; findings point into it unless they name another. */
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly find: FindSource;
  /** Of plans. */
  readonly text?: string;
};

export type PlanSetting = {
  readonly checks: PlanChecks;
  readonly rules: readonly Rule[];
  /** Whether anybody wants to know places by names. */
  readonly wantsNames: boolean;
};

/** All that is wrong with a plan, as its mode, its configuration and the comments in it see it. */
export function checkPlanText(text: string, file: string, { checks, rules, wantsNames }: PlanSetting): Checked {
  const { diagnostics: all, plan } = validatePlan(text, file, checks);
  const found = withSeverities(all, checks);
  const isSteered = plan !== undefined && (wantsNames || text.includes('loadwright:ignore'));
  const steered = isSteered ? applySuppressions(found, plan, steering(checks, rules)) : found;
  const diagnostics = withSeverities(steered, checks).map((each) => ({ file, ...each }));
  return { file, text, diagnostics, find: (name) => (name === file ? { file, text } : undefined) };
}

function steering({ mode, severities }: PlanChecks, rules: readonly Rule[]): Steering {
  const own = new Map<string, string>(rules.map(({ id, severity }) => [id, severity[mode]]));
  const isActive = (rule: string): boolean => (severities.get(rule) ?? own.get(rule)) !== 'off';
  return { mode, ruleIds: [...own.keys()], isActive };
}

/** A file that could not be looked into. */
export const unread = (file: string, code: 'CLI001' | 'CLI008', reason: string): Checked => ({
  file,
  diagnostics: [code === 'CLI001' ? finding(code, '', { path: file, reason }) : finding(code, '', { path: file })],
  find: () => undefined,
});
