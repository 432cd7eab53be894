import type { Cumulative } from './cumulative.ts';
import type { LevelPiece } from './level.ts';

/** A stretch of a reservoir's time: it rests at its floor or brim, or its level moves. */
export type ReservoirPiece = LevelPiece & {
  readonly state: 'floor' | 'moving' | 'brim';
  /** What comes at the start of the stretch, and how that changes. */
  readonly arrivingPerSecond: number;
  readonly arrivingSlope: number;
};

/** Stretches between two changes of the rate: a level rests, moves, rests and turns; more are rounding. */
const MOST_TURNS = 16;

/** A level this near to a bound is at it. */
const HAIR = 1e-9;

export type Reservoir = { readonly pieces: readonly ReservoirPiece[]; readonly spilled: number };

/**
 * Fills with what comes at r(t) and in jumps, drains at m; never below its floor (while something comes it may be another
 * than while nothing does), and what would rise above the brim is spilled. Between its bounds the level moves by
 * (r - m) x + g x^2 / 2. Goes on after the last arrival until it is empty.
 */
export function reservoir(
  arrived: Cumulative,
  bounds: { readonly drainPerSecond: number; readonly flowingFloor: number; readonly brim: number },
): Reservoir {
  const { drainPerSecond, brim } = bounds;
  const pieces: ReservoirPiece[] = [];
  let [level, spilled] = [0, 0];
  for (const [index, start] of arrived.moments.entries()) {
    const end = arrived.moments[index + 1] ?? Number.POSITIVE_INFINITY;
    const { rate, slope } = arrived.rateAfter(start);
    const floor = rate > 0 || slope > 0 ? bounds.flowingFloor : 0;
    level = Math.max(floor, level + arrived.countBy(start) - arrived.countBefore(start));
    spilled += Math.max(0, level - brim);
    level = Math.min(brim, level);
    for (let now = start, turns = 0; now < end && turns < MOST_TURNS; turns++) {
      const arriving = rate + slope * (now - start);
      const excess = snapped(arriving - drainPerSecond, arriving);
      const rises = excess > 0 || (excess === 0 && slope > 0);
      const rests = rises ? level >= brim - HAIR : level <= floor + HAIR;
      const turn = -excess / slope > 0 ? now - excess / slope : Number.POSITIVE_INFINITY;
      const free = rises ? reachedAfter(brim - level, -excess, -slope) : reachedAfter(level - floor, excess, slope);
      const bound = rests ? Number.POSITIVE_INFINITY : now + free;
      const until = Math.min(end, turn, bound);
      const isLast = until === Number.POSITIVE_INFINITY;
      pieces.push({
        startSeconds: now,
        // What stays as it is for ever is shown for a second.
        endSeconds: isLast ? now + 1 : until,
        level,
        perSecond: rests || isLast ? 0 : excess,
        slope: rests || isLast ? 0 : slope,
        state: rests ? (rises ? 'brim' : 'floor') : 'moving',
        arrivingPerSecond: arriving,
        arrivingSlope: slope,
      });
      if (isLast) break;
      const x = until - now;
      const change = Math.abs(excess) > 0 || slope !== 0 ? excess * x + (slope * x * x) / 2 : 0;
      if (rests && rises) spilled += Math.max(0, change);
      else if (!rests)
        level = until === bound ? (rises ? brim : floor) : Math.min(brim, Math.max(floor, level + change));
      now = until > now ? until : Math.min(end, now + 1e-9 * Math.max(1, now));
    }
  }
  return { pieces, spilled };
}

/** A rate that differs from the drain by rounding alone is the drain. */
const snapped = (excess: number, rate: number): number => (Math.abs(excess) <= 1e-12 * Math.max(1, rate) ? 0 : excess);

/** Smallest positive x with d + e x + g x^2 / 2 = 0, for a distance d >= 0; Infinity for none. */
function reachedAfter(distance: number, perSecond: number, slope: number): number {
  if (distance === Number.POSITIVE_INFINITY) return distance;
  if (slope === 0) return perSecond < 0 ? distance / -perSecond : Number.POSITIVE_INFINITY;
  const inner = perSecond * perSecond - 2 * slope * distance;
  if (inner < 0) return Number.POSITIVE_INFINITY;
  const root = Math.sqrt(inner);
  // The larger of the two sums, so that neither root loses digits.
  const sum = -(perSecond + (perSecond < 0 ? -root : root));
  const found = [sum / slope, (2 * distance) / sum].filter((x) => x > 1e-12);
  return Math.min(Number.POSITIVE_INFINITY, ...found);
}
