import { niceIndexBelow, niceNumber, shorter } from './nice-numbers.ts';

/** How far a number may be turned before it stops being a remedy. */
const MOST_FACTOR = 1e8;

export type Search = {
  /** The number as it is. */
  readonly from: number;
  readonly towards: 'up' | 'down';
  /** Counts of users or tokens; others have three significant digits. */
  readonly isWhole: boolean;
  /** A number near the answer, where arithmetic has one: the search begins there. */
  readonly guess: number;
  /** Farthest number that makes sense; null for far more or less than makes sense. */
  readonly farthest: number | null;
  /** Whether a number solves the problem; farther ones solve it too. */
  readonly solves: (value: number) => boolean;
};

/** The nearest number that solves it, rounded to its safe side; null when even the farthest does not. */
export function smallestChange(search: Search): number | null {
  const { from, towards, isWhole, solves } = search;
  if (!(from > 0)) return null;
  const far = search.farthest ?? (towards === 'up' ? from * MOST_FACTOR : from / MOST_FACTOR);
  const numberAt = isWhole ? (index: number) => index : niceNumber;
  const below = isWhole ? Math.floor(from) : niceIndexBelow(from);
  const farIndex = isWhole ? Math.round(far) : farthestIndex(far, towards);
  const sign = towards === 'up' ? 1 : -1;
  const isItself = numberAt(below) === from;
  const nearIndex = towards === 'up' || isItself ? below + sign : below;
  const steps = (farIndex - nearIndex) * sign;
  if (steps < 0) return null;
  const solvesAt = (step: number): boolean => solves(numberAt(nearIndex + sign * step));
  const guess = search.guess > 0 && Number.isFinite(search.guess) ? search.guess : from;
  const guessed = ((isWhole ? Math.round(guess) : niceIndexBelow(guess)) - nearIndex) * sign;
  const low = firstSolved(Math.max(0, Math.min(steps, guessed)), steps, solvesAt);
  if (low === null) return null;
  const found = numberAt(nearIndex + sign * low);
  if (isWhole) return found;
  return shorter(found, towards).find((value) => value > 0 && solves(value)) ?? found;
}

/** The last nice number on the way: none that is farther than the farthest. */
function farthestIndex(far: number, towards: Search['towards']): number {
  const below = niceIndexBelow(far);
  return towards === 'up' || niceNumber(below) === far ? below : below + 1;
}

/** The first of the steps 0 to `last` that solves it, by strides that double from a guess on, and then by halves. */
function firstSolved(guess: number, last: number, solves: (step: number) => boolean): number | null {
  let [unsolved, solved] = [-1, last + 1];
  if (solves(guess)) {
    solved = guess;
    for (let stride = 1; solved > 0; stride *= 2) {
      const step = Math.max(0, solved - stride);
      if (!solves(step)) {
        unsolved = step;
        break;
      }
      solved = step;
    }
  } else {
    unsolved = guess;
    for (let stride = 1; unsolved < last; stride *= 4) {
      const step = Math.min(last, unsolved + stride);
      if (solves(step)) {
        solved = step;
        break;
      }
      unsolved = step;
    }
    if (solved > last) return null;
  }
  while (solved - unsolved > 1) {
    const middle = Math.floor((unsolved + solved) / 2);
    if (solves(middle)) solved = middle;
    else unsolved = middle;
  }
  return solved;
}
