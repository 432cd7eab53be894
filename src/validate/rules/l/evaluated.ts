import { type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { switchOf as switchIn, wholeOf } from '../../model/values.ts';

/** A text with properties, variables and sums put in; undefined when run time decides. */
export const evaluated = (plan: PlanModel, text: string): string | undefined => plan.variables.evaluate(text);

/** The same with the mean of `__Random` in the place of its values. */
export const evaluatedMean = (plan: PlanModel, text: string): string | undefined =>
  text.includes('${') ? evaluated(plan, text.replace(RANDOM, mean)) : text;

const RANDOM = /\$\{__Random\(\s*(\d+)\s*,\s*(\d+)\s*(?:,[^)]*)?\)\}/g;

const mean = (_: string, least: string, most: string): string => String((Number(least) + Number(most)) / 2);

/** Text of a property as it is when the test starts. */
export function knownText(plan: PlanModel, element: PlanElement, name: string): string | undefined {
  const text = textOf(element, name);
  return text === undefined ? undefined : evaluated(plan, text);
}

/** A number as it is written; undefined where the property is absent, empty, no number, or decided at run time. */
export function knownNumber(plan: PlanModel, element: PlanElement, name: string): number | undefined {
  return toNumber(knownText(plan, element, name));
}

export function toNumber(text: string | undefined): number | undefined {
  const trimmed = text?.trim();
  return trimmed === undefined || !/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed) ? undefined : Number(trimmed);
}

/** What an absent property or one that is no whole number is to the engine; undefined when run time decides. */
export const wholeOrZero = (plan: PlanModel, element: PlanElement, name: string): number | undefined =>
  wholeOf(element, name, plan.variables.evaluate);

/** A switch; an absent one is what the class says. */
export const switchOf = (plan: PlanModel, element: PlanElement, name: string, absent = false): boolean | undefined =>
  switchIn(element, name, plan.variables.evaluate, absent);
