/** An axis from zero with round steps: 1, 2 or 5 x 10^k. */
export type Axis = {
  readonly step: number;
  /** The end of the axis: the first step that is not below the largest value. */
  readonly top: number;
  /** From 0 to `top`. */
  readonly ticks: readonly number[];
};

/** Covers 0 to `largest` with at most `most` steps. */
export function axisTo(largest: number, most: number): Axis {
  const step = roundStep(largest > 0 ? largest / most : 1 / most);
  // A hair less, so that 0.6 / 0.2 makes three steps.
  const steps = Math.max(1, Math.ceil(largest / step - 1e-9));
  const ticks = Array.from({ length: steps + 1 }, (_, index) => exact(index * step));
  return { step, top: exact(steps * step), ticks };
}

/** The smallest round number that is not below. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least * (1 - 1e-12)) ?? 10;
  return exact(factor * power);
}

/** Without the dust of binary fractions. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** An axis of time in the unit that fits its length. */
export type TimeAxis = {
  readonly unit: 's' | 'min' | 'h' | 'd';
  readonly unitSeconds: number;
  /** In units; none of them is behind the end. */
  readonly ticks: readonly number[];
};

const UNITS = [
  { unit: 's', unitSeconds: 1, upToSeconds: 240 },
  { unit: 'min', unitSeconds: 60, upToSeconds: 4 * 3600 },
  { unit: 'h', unitSeconds: 3600, upToSeconds: 4 * 86_400 },
  { unit: 'd', unitSeconds: 86_400, upToSeconds: Number.POSITIVE_INFINITY },
] as const;

export function timeAxis(endSeconds: number, most: number): TimeAxis {
  const { unit, unitSeconds } = UNITS.find(({ upToSeconds }) => endSeconds <= upToSeconds) ?? UNITS[3];
  const end = endSeconds / unitSeconds;
  return { unit, unitSeconds, ticks: axisTo(end, most).ticks.filter((tick) => tick <= end * (1 + 1e-9)) };
}
