import type { PlanContext } from './plan-context.ts';

/** Registers the property and gives the text that reads it. */
export const timeScale = (context: PlanContext): string => {
  context.knobs.set('time.scale', {
    name: 'time.scale',
    default: '1',
    description: 'Factor on every phase, hold, deadline, pause and limit window; rates stay.',
    secret: false,
  });
  return '${__P(time.scale,1)}';
};

/**
 * Field texts that follow the property `time.scale`. JMeter's number fields want whole numbers, so the expression
 * rounds: seconds up (a hold is never cut short), milliseconds to the nearest.
 */
export const scaledSeconds = (context: PlanContext, seconds: number | string, extra = 0): string =>
  `\${__jexl3((${seconds} * ${timeScale(context)} + ${Number((extra + 0.999).toFixed(3))}).intValue(),)}`;

export const scaledMillis = (context: PlanContext, millis: number | string): string =>
  `\${__jexl3((${millis} * ${timeScale(context)} + 0.5).intValue(),)}`;
