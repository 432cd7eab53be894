/**
 * Numbers that a person would type: three significant digits. They are numbered, so that a search goes through them by
 * halves: number 0 is 1, number 900 is 10.
 */
const PER_DECADE = 900;

export const niceNumber = (index: number): number => {
  const decade = Math.floor(index / PER_DECADE);
  return Number(`${100 + index - decade * PER_DECADE}e${decade - 2}`);
};

/** Index of the largest nice number that is not above the value, which is positive. */
export function niceIndexBelow(value: number): number {
  const decade = Math.floor(Math.log10(value));
  const guess = decade * PER_DECADE + Math.floor(value / 10 ** (decade - 2)) - 100;
  let index = guess + 1;
  while (niceNumber(index) > value) index--;
  return index;
}

/** Values nearer than this to the exact one are as good, and shorter to type. */
const AS_GOOD = 0.02;

/** The value with fewer digits, if that changes it by little, towards the side that is asked for. */
export function shorter(value: number, towards: 'up' | 'down'): readonly number[] {
  return [1, 2].flatMap((digits) => {
    const unit = 10 ** (Math.floor(Math.log10(value)) + 1 - digits);
    const steps = value / unit;
    const rounded = towards === 'up' ? Math.ceil(steps - 1e-9) : Math.floor(steps + 1e-9);
    const short = Number((rounded * unit).toPrecision(digits + 1));
    return Math.abs(short - value) <= value * AS_GOOD ? [short] : [];
  });
}
