import { knob, type PlanContext, type WorkloadContext } from './plan-context.ts';

/** Registers the property and gives the text that reads it. */
export const timeScale = (context: PlanContext): string =>
  knob(
    context,
    'time.scale',
    1,
    'Factor on every span of time: phases, ramps, pauses, deadlines, backoff, windows of limits; rates stay.',
  );

/**
 * Field texts that follow the property `time.scale`. JMeter's number fields want whole numbers, so the expression
 * rounds: seconds up (a hold is never cut short), milliseconds to the nearest.
 */
export const scaledSeconds = (context: PlanContext, seconds: number | string, extra = 0): string =>
  `\${__jexl3((${seconds} * ${timeScale(context)} + ${Number((extra + 0.999).toFixed(3))}).intValue(),)}`;

/** What `scaledSeconds` comes to at scale 1. */
export const wholeSeconds = (seconds: number, extra = 0): number =>
  Math.floor(seconds + Number((extra + 0.999).toFixed(3)));

export const scaledMillis = (context: PlanContext, millis: number | string): string =>
  `\${__jexl3((${millis} * ${timeScale(context)} + 0.5).intValue(),)}`;

/**
 * Seconds of one span of a workload's load, for `scaledSeconds`: its share of the property `<workload>.seconds`, which
 * is the length of the whole load. The pacer stretches its profile by the same property.
 */
export function loadSeconds(context: WorkloadContext, seconds: number, wholeSeconds: number): string {
  const name = context.workload.name;
  const whole = knob(context, `${name}.seconds`, wholeSeconds, `Length of the load of ${name}, in seconds.`);
  if (seconds === wholeSeconds) return whole;
  // Whole numbers alone would be divided as whole numbers.
  const decimal = Number.isInteger(seconds) ? `${seconds}.0` : String(seconds);
  return `${decimal} * ${whole} / ${wholeSeconds}`;
}
