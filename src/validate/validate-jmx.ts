import { finding } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ReadPlan, read } from '../jmx/read.ts';
import { checkTree } from './check-tree.ts';
import { buildPlanModel } from './model/build-plan-model.ts';
import type { Surroundings } from './model/plan-model.ts';
import { allRules } from './rules/index.ts';
import { type RuleSetting, runRules } from './rules/run-rules.ts';
import { schemaSeverity } from './schema-severity.ts';

export type ValidateOptions = Partial<RuleSetting> & {
  /** What the plan is judged against besides itself. */
  readonly surroundings?: Surroundings;
};

/** Findings in a plan, and the plan as it was read where it could be. */
export type ValidatedPlan = { readonly diagnostics: readonly Diagnostic[]; readonly plan?: ReadPlan };

/**
 * Everything that is wrong with a .jmx file, ours or foreign: XML, structure, classes, properties, and what the rules
 * find in it. Findings come in file order with line and column; `fileName` is copied into them. In mode `author`, the
 * default, an error says that JMeter refuses the file.
 */
export function validatePlan(
  xmlText: string,
  fileName: string,
  { mode = 'author', severities, surroundings = {} }: ValidateOptions = {},
): ValidatedPlan {
  const { value: plan, diagnostics } = read(xmlText);
  const found: Diagnostic[] = [...diagnostics];
  if (plan) {
    plan.roots.forEach((root, index) => {
      found.push(...checkTree(root, plan.positionOf, index));
    });
    if (!plan.roots.some(({ tag }) => tag === 'TestPlan')) {
      found.push(finding('JMX016', '', {}, { line: 1, column: 1 }));
    }
  }
  const setting = { mode, ...(severities && { severities }) };
  const kept = found.flatMap((each): readonly Diagnostic[] => {
    const severity = schemaSeverity(each, setting);
    return severity === 'off' ? [] : [{ ...each, severity }];
  });
  if (plan) {
    const { roots, positionOf, jmeter } = plan;
    const judgedFor = { ...(jmeter !== undefined && { jmeter }), ...surroundings };
    kept.push(...runRules(allRules, buildPlanModel(roots, positionOf, judgedFor), setting));
  }
  const order = (diagnostic: Diagnostic): number => (diagnostic.line ?? 0) * 1e6 + (diagnostic.column ?? 0);
  const sorted = kept.sort((a, b) => order(a) - order(b)).map((diagnostic) => ({ ...diagnostic, file: fileName }));
  return { diagnostics: sorted, ...(plan && { plan }) };
}

/** The findings alone. */
export const validateJmx = (xmlText: string, fileName: string, options?: ValidateOptions): readonly Diagnostic[] =>
  validatePlan(xmlText, fileName, options).diagnostics;
