import { isOf, type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel, SamplerModel } from '../../model/plan-model.ts';
import { below, scriptsBelow } from './groups.ts';

/** Comparisons of size, counters and data that runs out end a loop; so does what breaks it off. */
export function isCapped(plan: PlanModel, controller: PlanElement, condition: string): boolean {
  if (/[<>]|\b(lt|gt|le|ge)\b|EOF|_matchNr|__jm__|__counter|intSum|hasNext/i.test(condition)) return true;
  const names = new Set([...condition.matchAll(/[\w.-]+/g)].map(([word]) => word));
  const inside = new Set(below(controller));
  for (const { name, by, element } of plan.variables.definitions) {
    if (names.has(name) && (by !== 'extractor' || !inside.has(element))) return true;
  }
  // A bare variable that nothing in sight sets cannot be judged.
  const bare = /^\s*\$\{([^(){}]+)\}\s*$/.exec(condition)?.[1];
  if (
    bare !== undefined &&
    !plan.variables.definitions.some(({ name, element }) => name === bare && inside.has(element))
  )
    return true;
  if ([...inside].some((element) => element.runs && element !== controller && endsLoop(element))) return true;
  // A script that does arithmetic may count; it cannot be seen whether it does.
  return [...scriptsBelow(controller)].some((text) =>
    /\+\+|\+=|\+ ?1|break|stop|setTestLogicalAction|attempt|count|max|script file/i.test(text),
  );
}

const endsLoop = (element: PlanElement): boolean =>
  isOf(element, 'CounterConfig') ||
  (isOf(element, 'TestAction') && textOf(element, 'ActionProcessor.action') !== '1') ||
  (isOf(element, 'ResultAction') && textOf(element, 'OnError.action') !== '0');

/** A text around an expression is never exactly `false`, whatever it compares. */
export const isExpression = (condition: string): boolean => /^\s*(|last|true|\$\{.*\})\s*$/is.test(condition);

/** Reads of what was asked for go on until it has all come. */
export const isRead = ({ element }: SamplerModel): boolean => /Read|PingPong|Subscriber|Receive/i.test(element.type);
