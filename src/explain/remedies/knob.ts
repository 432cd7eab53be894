import type { Load, Scenario } from '../../spec/scenario.ts';
import type { Remedy } from '../explanation.ts';
import { MANY_HOURS_SECONDS } from '../in-words.ts';

/** One number of a scenario that can be changed, and how to say so. */
export type Knob = {
  readonly kind: Remedy['kind'];
  /** The number as it is, the direction in which a change helps, and how far a spec lets it go; null for as far as makes sense. */
  readonly from: number;
  readonly towards: 'up' | 'down';
  readonly isWhole: boolean;
  /** Where the answer is when only the rate is too high. */
  readonly guess: number;
  readonly farthest: number | null;
  readonly apply: (value: number) => Scenario;
  /** What else has to hold for a value to be a remedy; `solves` tells of other scenarios. */
  readonly alsoSolves?: (value: number, solves: (changed: Scenario) => boolean) => boolean;
  /** The change in words; `text` is the value with as many digits as a person would type. */
  readonly say: (value: number, text: string) => string;
};

/** The scenario with the load that a value gives. */
export type Turn = (change: (value: number) => Load) => (value: number) => Scenario;

export const fractional = { isWhole: false, farthest: null } as const;
export const whole = { isWhole: true } as const;

/** From an hour on a duration is said in whole minutes, later in hours: rounded up, so that what is said is what was tried. */
export function sayable(seconds: number): number {
  if (seconds < 3600) return seconds;
  const unitSeconds = seconds < MANY_HOURS_SECONDS ? 60 : 3600;
  return Math.ceil(seconds / unitSeconds) * unitSeconds;
}
