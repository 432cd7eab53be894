import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { PlanElement } from '../model/plan-element.ts';
import type { PlanModel } from '../model/plan-model.ts';

/** Who reads the findings: somebody writing a plan, a build that gates, or a review that wants everything. */
export type Mode = 'author' | 'ci' | 'strict';

/**
 * A thing that is wrong with a plan that JMeter loads. In the mode `author` no rule is an error: error there means that
 * JMeter refuses the file.
 */
export type Rule = {
  /** Letter of the group and two digits: `L11`. Never used again for another meaning. */
  readonly id: string;
  /** Kebab-case: `timers-stacked`. */
  readonly name: string;
  /** One line, for lists: what it catches. */
  readonly title: string;
  /** It changes the load that is offered, or the verdict on it. */
  readonly affectsLoad: boolean;
  readonly severity: Readonly<Record<Mode, Severity | 'off'>>;
  /** Why it matters: the fact about JMeter behind it, in two or three sentences. */
  readonly why: string;
  /** The number it works out for a plan, in words; `''` for rules without one. */
  readonly computes: string;
  /** XML fragments, what stands in the `<hashTree>` of the TestPlan: `before` is found, `after` is the mended one and clean of this rule. */
  readonly example: { readonly before: string; readonly after: string };
  readonly check: (plan: PlanModel) => Iterable<RuleFinding>;
};

export type RuleFinding = {
  readonly element: PlanElement;
  /** Name of the property that is meant, `a/b` for one inside another; absent for the element itself. */
  readonly property?: string;
  /** Offset in the text of the property, for findings inside scripts. */
  readonly offset?: number;
  /** What was read and what that does, with the numbers of this plan. */
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
  readonly numbers?: Readonly<Record<string, number>>;
};

export const defineRule = (rule: Rule): Rule => rule;
