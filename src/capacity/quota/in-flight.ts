import { type Cumulative, cumulative } from '../demand/cumulative.ts';
import type { Flow } from '../demand/flow.ts';
import { highest, type LevelPiece } from '../demand/level.ts';
import { distinct } from '../demand/spans.ts';
import { mostHeld } from './play-draws.ts';

/** Draws that each count for so long: for the window of a limit, or while a request or a socket holds its permit. */
export type Held = {
  readonly flow: Flow;
  readonly seconds: number;
  /** All that are held are let go at this moment, however late they came; never without it. */
  readonly endSeconds?: number;
};

/** In flight at t = sum over sources of A(t) - A(t - h): what came within the last h seconds; nothing after a source's end. */
export function inFlight(sources: readonly Held[]): readonly LevelPiece[] {
  const counted = sources
    .filter(({ seconds }) => seconds > 0)
    .map(({ flow, seconds, endSeconds = Number.POSITIVE_INFINITY }) => ({
      arrived: cumulative(flow),
      seconds,
      endSeconds,
    }));
  const moments = distinct(
    counted.flatMap(({ arrived, seconds, endSeconds }) =>
      arrived.moments.flatMap((moment) => [Math.min(moment, endSeconds), Math.min(moment + seconds, endSeconds)]),
    ),
  );
  const pieces: LevelPiece[] = [];
  for (let index = 1; index < moments.length; index++) {
    const [startSeconds, endSeconds] = [moments[index - 1] as number, moments[index] as number];
    pieces.push(pieceAround(counted, startSeconds, endSeconds));
  }
  return pieces;
}

/** Everything is read off in the middle, where no source jumps, and reckoned back to the start. */
function pieceAround(
  counted: readonly { readonly arrived: Cumulative; readonly seconds: number; readonly endSeconds: number }[],
  startSeconds: number,
  endSeconds: number,
): LevelPiece {
  const middle = (startSeconds + endSeconds) / 2;
  let [level, rate, slope] = [0, 0, 0];
  for (const { arrived, seconds, endSeconds: gone } of counted) {
    if (middle > gone) continue;
    const coming = arrived.rateAfter(middle);
    const going = arrived.rateAfter(middle - seconds);
    level += arrived.countBy(middle) - arrived.countBy(middle - seconds);
    rate += coming.rate - going.rate;
    slope += coming.slope - going.slope;
  }
  const x = middle - startSeconds;
  const perSecond = rate - slope * x;
  return { startSeconds, endSeconds, level: level - perSecond * x - (slope * x * x) / 2, perSecond, slope };
}

/** Draws that are counted one by one. */
const MOST_COUNTED = 1_000;

/** Most at once: whole ones, unless it is less than one on average. */
export function mostInFlight(sources: readonly Held[]): number {
  const draws = sources.reduce((sum, { flow }) => sum + cumulative(flow).total, 0);
  const counted = draws <= MOST_COUNTED ? mostHeld(sources) : 0;
  if (counted > 0) return counted;
  const most = highest(inFlight(sources));
  return most > 1 ? Math.floor(most + 1e-6) : most;
}
