import { type PlanElement, propOf, textOf } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { runningOf, runningTypes } from '../running-of.ts';

/** Listeners that run and can write results into a file: JMeter's own ones and the graphs of plugins. */
export const collectorsOf = (plan: PlanModel): readonly PlanElement[] =>
  runningOf(plan, ...[...runningTypes(plan)].filter(isCollectorType));

const isCollectorType = (type: string): boolean => type.endsWith('ResultCollector') && type !== 'MailerResultCollector';

/** Name of the file it writes; `''` when it has none and so writes nothing. */
export const fileOf = (element: PlanElement): string => textOf(element, 'filename') ?? '';

/** Whether it saves only some of the samples: errors, or successes. */
export const isPartial = (element: PlanElement): boolean =>
  ['ResultCollector.error_logging', 'ResultCollector.success_only_logging'].some(
    (name) => textOf(element, name)?.toLowerCase() === 'true',
  );

/** What it saves of a sample; undefined when it has no configuration of its own, and so that of jmeter.properties. */
export function savedFields(element: PlanElement): ReadonlySet<string> | undefined {
  const config = propOf(element, 'saveConfig');
  if (config?.kind !== 'objProp') return undefined;
  return new Set(config.fields.filter(({ value }) => String(value) === 'true').map(({ name }) => name));
}
