/**
 * A level over time, such as draws within a window or requests in flight: on each piece v + r x + g x^2 / 2 after x seconds,
 * with jumps between the pieces.
 */
export type LevelPiece = {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Level and rate at the start, and how the rate changes. */
  readonly level: number;
  readonly perSecond: number;
  readonly slope: number;
};

/** Levels are sums of binary fractions. */
export const levelSlack = (most: number): number => 1e-9 * Math.max(1, Math.abs(most));

const after = ({ level, perSecond, slope }: LevelPiece, x: number): number =>
  level + perSecond * x + (slope * x * x) / 2;

/** Highest level; 0 for nothing. */
export function highest(pieces: readonly LevelPiece[]): number {
  let most = 0;
  for (const piece of pieces) {
    const length = piece.endSeconds - piece.startSeconds;
    most = Math.max(most, piece.level, after(piece, length));
    const bend = -piece.perSecond / piece.slope;
    if (piece.slope < 0 && bend > 0 && bend < length) most = Math.max(most, after(piece, bend));
  }
  return most;
}

/** First moment from `fromSeconds` on at which the level is above `most`; null when it never is. */
export function firstAbove(pieces: readonly LevelPiece[], most: number, fromSeconds: number): number | null {
  const bound = most + levelSlack(most);
  for (const piece of pieces) {
    if (piece.endSeconds <= fromSeconds) continue;
    const from = Math.max(0, fromSeconds - piece.startSeconds);
    if (after(piece, from) > bound) return piece.startSeconds + from;
    const x = crossing(piece, bound, from);
    if (x < piece.endSeconds - piece.startSeconds) return piece.startSeconds + x;
  }
  return null;
}

/** The level at a moment; 0 where there is none. */
export function levelAt(pieces: readonly LevelPiece[], seconds: number): number {
  const piece = pieces.find(({ startSeconds, endSeconds }) => seconds >= startSeconds && seconds < endSeconds);
  return piece === undefined ? 0 : after(piece, seconds - piece.startSeconds);
}

/** Smallest x > from at which the level rises through the bound. */
function crossing(piece: LevelPiece, bound: number, from: number): number {
  const { perSecond, slope } = piece;
  const missing = bound - piece.level;
  if (slope === 0) return perSecond > 0 ? missing / perSecond : Number.POSITIVE_INFINITY;
  const inner = perSecond * perSecond + 2 * slope * missing;
  if (inner < 0) return Number.POSITIVE_INFINITY;
  const root = Math.sqrt(inner);
  // Rising means r + g x > 0, so x is the root (-r + sqrt) / g, in the form that loses no digits.
  const x = perSecond > 0 ? (2 * missing) / (perSecond + root) : slope > 0 ? (root - perSecond) / slope : -1;
  return x > from ? x : Number.POSITIVE_INFINITY;
}
