import type { Cumulative } from '../demand/cumulative.ts';

/** Windows that are looked at one by one; after so many only those near a change of the rate are. */
const MOST_WINDOWS = 5_000;
/** Moments this near to the end of a window belong to the next. */
const EDGE_SECONDS = 1e-9;

export type Windows = {
  readonly arrived: Cumulative;
  readonly perSeconds: number;
  /** Draws that a window admits. */
  readonly most: number;
};

/** Whole draws, where sums of fractions miss them by a little. */
const wholeOf = (count: number): number => Math.floor(count + 1e-9 * Math.max(1, count));

/** Whole draws before a moment; one that comes with it, or as good as with it, is not before it. */
function drawsBefore(arrived: Cumulative, seconds: number): number {
  const draws = wholeOf(arrived.countBefore(seconds));
  const last = draws > 0 ? arrived.momentOf(draws) : null;
  return last !== null && last >= seconds - EDGE_SECONDS ? draws - 1 : draws;
}

/** The first draw opens the first window; the others follow it without gaps. */
const openedSeconds = ({ arrived }: Windows): number | null => arrived.momentOf(Math.min(1, arrived.total));

/** Draw number n0 + most + 1 of a window that begins after n0 draws is rejected, if it comes within the window. */
export function firstBeyondWindow(windows: Windows): number | null {
  const { arrived, perSeconds, most } = windows;
  const opened = openedSeconds(windows);
  if (opened === null || !(arrived.total > 0)) return null;
  const beyond = (index: number): number | null =>
    arrived.momentOf(drawsBefore(arrived, opened + index * perSeconds) + most + 1);
  let index = 0;
  for (let looked = 0; looked < MOST_WINDOWS; looked++) {
    const moment = beyond(index);
    if (moment === null) return null;
    if (moment < opened + (index + 1) * perSeconds - EDGE_SECONDS) return moment;
    // A window that ends before this moment holds too few draws.
    index = Math.max(index + 1, Math.floor((moment - opened + EDGE_SECONDS) / perSeconds));
  }
  return firstOfMany(windows, opened, index, beyond);
}

/** Between two changes of the rate the draws of a window only grow, or only fall: its ends and a search by halves suffice. */
function firstOfMany(
  { arrived, perSeconds }: Windows,
  opened: number,
  from: number,
  beyond: (index: number) => number | null,
): number | null {
  const indexOf = (moment: number): number => Math.floor((moment - opened) / perSeconds);
  const isBeyond = (index: number): boolean => {
    const moment = beyond(index);
    return moment !== null && moment < opened + (index + 1) * perSeconds - EDGE_SECONDS;
  };
  const candidates = arrived.moments
    .flatMap((moment) => [indexOf(moment) - 1, indexOf(moment), indexOf(moment) + 1])
    .filter((index) => index >= from)
    .sort((a, b) => a - b);
  let clean = from - 1;
  for (const candidate of candidates) {
    if (!isBeyond(candidate)) {
      clean = candidate;
      continue;
    }
    let [low, high] = [clean + 1, candidate];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (isBeyond(middle)) high = middle;
      else low = middle + 1;
    }
    return beyond(low);
  }
  return null;
}

/** The window that a moment is in, and the draws within it. */
export function windowAt(
  arrived: Cumulative,
  perSeconds: number,
  moment: number,
): { readonly startSeconds: number; readonly draws: number } {
  const opened = arrived.momentOf(Math.min(1, arrived.total)) ?? 0;
  const startSeconds = opened + Math.floor((moment - opened + EDGE_SECONDS) / perSeconds) * perSeconds;
  return {
    startSeconds,
    draws: drawsBefore(arrived, startSeconds + perSeconds) - drawsBefore(arrived, startSeconds),
  };
}

/** Draws that find their window full, if none comes a second time; null when there are too many windows to count. */
export function beyondWindows(windows: Windows): number | null {
  const { arrived, perSeconds, most } = windows;
  const opened = openedSeconds(windows);
  if (opened === null) return 0;
  const last = arrived.moments.at(-1) ?? opened;
  if ((last - opened) / perSeconds > MOST_WINDOWS) return null;
  let rejected = 0;
  for (let index = 0; opened + index * perSeconds <= last; index++) {
    const before = drawsBefore(arrived, opened + index * perSeconds);
    const within = drawsBefore(arrived, opened + (index + 1) * perSeconds) - before;
    rejected += Math.max(0, within - most);
  }
  return rejected;
}
