import type { PlanElement } from './plan-element.ts';
import type { PlanVariables } from './plan-variables.ts';
import { decimalOf } from './values.ts';

/**
 * Mean pause of a timer, milliseconds. 0 for timers that shape a rate or gather threads, which wait for others and not
 * for a time of their own; undefined for scripts and where an expression decides.
 */
export function pauseMillisOf(timer: PlanElement, evaluate: PlanVariables['evaluate']): number | undefined {
  const number = (name: string): number | undefined => decimalOf(timer, name, evaluate);
  const sum = (first: number | undefined, second: number | undefined): number | undefined =>
    first === undefined || second === undefined ? undefined : Math.max(0, first + second);
  switch (timer.type) {
    case 'ConstantTimer':
    case 'GaussianRandomTimer':
      return number('ConstantTimer.delay');
    case 'UniformRandomTimer': {
      const range = number('RandomTimer.range');
      return sum(number('ConstantTimer.delay'), range === undefined ? undefined : range / 2);
    }
    case 'PoissonRandomTimer':
      return sum(number('ConstantTimer.delay'), number('RandomTimer.range'));
    case 'ConstantThroughputTimer':
    case 'PreciseThroughputTimer':
    case 'SyncTimer':
    case 'kg.apc.jmeter.timers.VariableThroughputTimer':
      return 0;
    default:
      return undefined;
  }
}
