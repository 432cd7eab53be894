import { type PlanElement, textOf } from './plan-element.ts';
import type { PlanVariables } from './plan-variables.ts';

type Evaluate = PlanVariables['evaluate'];

/** A whole number as `Integer.parseInt` and `Long.parseLong` take it. */
const wholeText = /^[-+]?\d+$/;
const decimalText = /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?[fFdD]?\s*$/;

/**
 * A number as the engine reads it: an absent property is `absent`, a text that is no whole number reads as 0.
 * Undefined when an expression decides at run time.
 */
export function wholeOf(element: PlanElement, name: string, evaluate: Evaluate, absent = 0): number | undefined {
  const text = textOf(element, name);
  if (text === undefined || text === '') return absent;
  const value = evaluate(text);
  if (value === undefined) return undefined;
  return wholeText.test(value) ? Number(value) : 0;
}

/** The same for numbers with a fraction. */
export function decimalOf(element: PlanElement, name: string, evaluate: Evaluate, absent = 0): number | undefined {
  const text = textOf(element, name);
  if (text === undefined || text === '') return absent;
  const value = evaluate(text);
  if (value === undefined) return undefined;
  return decimalText.test(value) ? Number.parseFloat(value) : 0;
}

/** A switch as `Boolean.parseBoolean` reads it; undefined when an expression decides at run time. */
export function switchOf(element: PlanElement, name: string, evaluate: Evaluate, absent = false): boolean | undefined {
  const text = textOf(element, name);
  if (text === undefined || text === '') return absent;
  const value = evaluate(text);
  return value === undefined ? undefined : value.toLowerCase() === 'true';
}
