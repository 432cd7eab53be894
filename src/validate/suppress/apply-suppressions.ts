import { catalogue, finding } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { JmxNode } from '../../jmx/tree.ts';
import type { PositionOf } from '../model/plan-element.ts';
import type { Mode } from '../rules/rule.ts';
import { anchorOf, elementAt, elementAtLine } from './element-at.ts';
import { type Directive, parseDirectives } from './parse-directives.ts';

type Plan = { readonly roots: readonly JmxNode[]; readonly positionOf: PositionOf };

export type Steering = {
  readonly mode: Mode;
  /** Ids of all rules. */
  readonly ruleIds: readonly string[];
  /** Whether a rule or code is looked for at all; a comment for another mode is not unused. */
  readonly isActive: (rule: string) => boolean;
};

type Suppression = Directive & {
  readonly node: JmxNode;
  readonly path: string;
  readonly used: Set<string>;
};

/**
 * Gives the findings in a plan their places by names, marks those that a comment in it accepts
 * (`loadwright:ignore RULE reason`), and adds what is wrong with such comments.
 */
export function applySuppressions(
  diagnostics: readonly Diagnostic[],
  plan: Plan,
  { mode, ruleIds, isActive }: Steering,
): readonly Diagnostic[] {
  const suppressions: Suppression[] = [];
  const problems: Diagnostic[] = [];
  eachComment(plan.roots, '', (node, path, comment) => {
    for (const directive of parseDirectives(comment)) {
      const found = problemsOf(directive, ruleIds).map((each) => ({ ...each, pointer: path, ...at(plan, node) }));
      problems.push(...found);
      const rules = directive.reason === '' ? [] : directive.rules.filter((rule) => isIgnorable(rule, ruleIds));
      if (rules.length > 0) suppressions.push({ ...directive, rules, node, path, used: new Set() });
    }
  });
  const marked = diagnostics.map((diagnostic) => mark(diagnostic, plan, suppressions));
  const unused = suppressions.flatMap(({ rules, used, text, path, node }) =>
    rules
      .filter((rule) => !used.has(rule) && isActive(rule))
      .map((rule): Diagnostic => {
        const said = finding('VAL002', path, { rule, directive: text }, at(plan, node));
        return mode === 'strict' ? { ...said, severity: 'warning' } : said;
      }),
  );
  return [...marked, ...[...problems, ...unused].map((each) => mark(each, plan, []))];
}

function eachComment(
  nodes: readonly JmxNode[],
  above: string,
  visit: (node: JmxNode, path: string, comment: string) => void,
): void {
  nodes.forEach((node, index) => {
    const path = `${above}/${node.tag}[${index}]`;
    for (const prop of node.props) {
      const isComment = prop.name === 'TestPlan.comments' && prop.kind === 'stringProp';
      if (isComment && prop.value.includes('loadwright:ignore')) visit(node, path, prop.value);
    }
    eachComment(node.children, path, visit);
  });
}

const isCode = (code: string): code is keyof typeof catalogue => Object.hasOwn(catalogue, code);
/** What JMeter loads, and what is said of the comments themselves is not for them to ignore. */
const ignorableCodes: readonly string[] = Object.keys(catalogue).filter(
  (code) => code.startsWith('JMX') && isCode(code) && catalogue[code].severity !== 'error',
);
const isIgnorable = (rule: string, ruleIds: readonly string[]): boolean =>
  ruleIds.includes(rule) || ignorableCodes.includes(rule);

function problemsOf(directive: Directive, ruleIds: readonly string[]): readonly Diagnostic[] {
  const { rules, reason, text } = directive;
  if (rules.length === 0) return [finding('VAL003', '', { directive: text, rule: '', suggestions: [] })];
  const unknown = rules.filter((rule) => !isIgnorable(rule, ruleIds));
  return [
    ...(reason === '' ? [finding('VAL001', '', { directive: text })] : []),
    ...unknown.map((rule) =>
      isCode(rule)
        ? finding('VAL004', '', { code: rule, directive: text })
        : finding('VAL003', '', { directive: text, rule, suggestions: suggest(rule, [...ruleIds, ...ignorableCodes]) }),
    ),
  ];
}

const at = ({ positionOf }: Plan, node: JmxNode): Partial<Pick<Diagnostic, 'line' | 'column'>> => {
  const comment = node.props.find(({ name }) => name === 'TestPlan.comments');
  const position = positionOf(comment ?? node);
  return position ? { line: position.line, column: position.column } : {};
};

function mark(diagnostic: Diagnostic, plan: Plan, suppressions: readonly Suppression[]): Diagnostic {
  const { code, pointer, line } = diagnostic;
  const found = elementAt(plan.roots, pointer);
  const chain = found?.chain ?? (line === undefined ? undefined : elementAtLine(plan.roots, plan.positionOf, line));
  if (!chain) return diagnostic;
  const anchored = { ...diagnostic, anchor: anchorOf({ chain, rest: found?.rest ?? '' }) };
  const by = suppressions.find(
    ({ rules, node, isForSubtree }) =>
      rules.includes(code) && (chain.at(-1) === node || (isForSubtree && chain.includes(node))),
  );
  if (!by) return anchored;
  by.used.add(code);
  return { ...anchored, accepted: { by: 'comment', reason: by.reason } };
}
