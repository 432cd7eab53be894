import { ruleFinding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import type { JmxProp } from '../../jmx/tree.ts';
import type { PlanElement } from '../model/plan-element.ts';
import type { PlanModel } from '../model/plan-model.ts';
import type { Mode, Rule, RuleFinding } from './rule.ts';

/** What a rule counts for: what a setting says of it, else its own severity in the mode. */
export type RuleSetting = {
  readonly mode: Mode;
  /** By id; from a config file. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
};

export const severityOf = ({ id, severity }: Rule, { mode, severities }: RuleSetting): Severity | 'off' =>
  severities?.get(id) ?? severity[mode];

/** Findings of all rules that are on, by rule and then in file order. */
export function runRules(rules: readonly Rule[], plan: PlanModel, setting: RuleSetting): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule, setting);
    if (severity === 'off') continue;
    for (const finding of rule.check(plan)) found.push(toDiagnostic(rule, severity, finding, plan));
  }
  return found;
}

function toDiagnostic({ id }: Rule, severity: Severity, finding: RuleFinding, plan: PlanModel): Diagnostic {
  const { element, property, message, hint, numbers } = finding;
  const prop = property === undefined ? undefined : propAt(element, property);
  const start = (prop && plan.positionOf(prop)) ?? plan.positionOf(element.node);
  const args = { message, hint, ...(numbers && { numbers }) };
  const pointer = property === undefined ? element.path : `${element.path}/${property}`;
  if (!start) return ruleFinding(id, severity, pointer, args);
  const lines = prop && finding.offset !== undefined ? lineFeeds(prop, finding.offset) : 0;
  const { line, column } = lines === 0 ? start : { line: start.line + lines, column: 1 };
  return ruleFinding(id, severity, pointer, args, { line, column });
}

/** The property at a path such as `HTTPsampler.Arguments/Arguments.arguments`, or the innermost of it that exists. */
function propAt({ node }: PlanElement, path: string): JmxProp | undefined {
  const whole = node.props.find(({ name }) => name === path);
  if (whole) return whole;
  let found: JmxProp | undefined;
  let among: readonly JmxProp[] = node.props;
  for (const step of path.split('/')) {
    const next = among.find(({ name }) => name === step);
    if (!next) break;
    found = next;
    among = next.kind === 'elementProp' ? next.props : 'items' in next ? next.items : [];
  }
  return found;
}

const lineFeeds = (prop: JmxProp, offset: number): number =>
  'value' in prop ? String(prop.value).slice(0, offset).split('\n').length - 1 : 0;
