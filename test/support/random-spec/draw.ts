import * as fc from 'fast-check';

/** Random choices, all taken from one fast-check run, so that a seed repeats them. */
export type Draw = {
  /** A whole number, both ends included, evenly drawn. */
  readonly int: (min: number, max: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Some of them, in their order; at least `least`. */
  readonly some: <T>(from: readonly T[], least?: number) => readonly T[];
  /** `{ [key]: make() }` with that probability, else `{}`: for optional properties. */
  readonly optional: <T>(key: string, make: () => T, probability?: number) => Record<string, T>;
};

// fast-check prefers small numbers unless told otherwise; then the last entries of a list are rarely picked.
const evenly = (min: number, max: number) => fc.noBias(fc.integer({ min, max }));

export function drawFrom(generate: fc.GeneratorValue): Draw {
  const int = (min: number, max: number) => generate(evenly, min, max);
  const chance = (probability: number) => int(1, 1000) <= probability * 1000;
  const pick = <T>(from: readonly T[]) => from[int(0, from.length - 1)] as T;
  const some = <T>(from: readonly T[], least = 0): readonly T[] => {
    const chosen = from.filter(() => chance(0.5));
    return chosen.length >= least ? chosen : from.slice(0, least);
  };
  const optional = <T>(key: string, make: () => T, probability = 0.4): Record<string, T> =>
    chance(probability) ? { [key]: make() } : {};
  return { int, chance, pick, some, optional };
}
