import type { Cumulative } from './cumulative.ts';

/** Draws that are looked at one by one where the rate changes; the rest is reckoned by its mean. */
const MOST_LOOKED_AT = 50_000;
const MEAN_SLICES = 1_000;
/** Draws nearer to the return of the permit than this share of an interval come with it. */
const HAIR = 1e-6;

/**
 * Whole draws that find a single permit gone, which is back 1 / m seconds after it was taken, and none comes a second time.
 * What flows in while the permit is there is lost, so it is the moments that count and not the rate: draws that come evenly,
 * a of them per second, take it every ceil(a / m) / a seconds.
 */
export function beyondSinglePermit(arrived: Cumulative, drainPerSecond: number): number {
  const total = Math.floor(arrived.total + HAIR);
  const goneSeconds = drainPerSecond > 0 ? 1 / drainPerSecond : Number.POSITIVE_INFINITY;
  let taken = 0;
  let draw = 1;
  for (let looked = 0; draw <= total; looked++) {
    const moment = arrived.momentOf(draw);
    if (moment === null) break;
    if (looked === MOST_LOOKED_AT) {
      taken += Math.min(total - draw, meanTaken(arrived, moment, goneSeconds));
      break;
    }
    taken++;
    const next = firstAfter(arrived, draw, moment + goneSeconds);
    const step = next - draw;
    const same = turnsAlike(arrived, moment, step, goneSeconds);
    taken += same;
    draw = next + same * step;
  }
  return Math.max(0, total - taken);
}

/** The first draw that comes at a moment or later. */
function firstAfter(arrived: Cumulative, draw: number, seconds: number): number {
  if (!Number.isFinite(seconds)) return Number.POSITIVE_INFINITY;
  const next = Math.max(draw + 1, Math.floor(arrived.countBefore(seconds) - HAIR) + 1);
  const moment = arrived.momentOf(next);
  if (moment === null || moment >= seconds) return next;
  const { rate } = arrived.rateAfter(seconds);
  return rate > 0 && (seconds - moment) * rate <= HAIR ? next : next + 1;
}

/** Draws from one that takes the permit to the next, where they come evenly. */
const stepAt = (rate: number, goneSeconds: number): number => Math.max(1, Math.ceil(rate * goneSeconds - HAIR));

/** How often the same step follows on a stretch of one rate. */
function turnsAlike(arrived: Cumulative, moment: number, step: number, goneSeconds: number): number {
  const { rate, slope } = arrived.rateAfter(moment);
  if (slope !== 0 || !(rate > 0) || step !== stepAt(rate, goneSeconds)) return 0;
  const end = arrived.moments.find((bend) => bend > moment);
  if (end === undefined || !Number.isFinite(end)) return 0;
  // The last turns of a stretch are looked at.
  return Math.max(0, Math.floor(((end - moment) * rate) / step) - 2);
}

/** Takings after a moment if the rate stood still within each slice: a / ceil(a / m) per second. */
function meanTaken(arrived: Cumulative, fromSeconds: number, goneSeconds: number): number {
  const end = arrived.moments.at(-1) ?? fromSeconds;
  const slice = (end - fromSeconds) / MEAN_SLICES;
  let sum = 0;
  for (let index = 0; index < MEAN_SLICES; index++) {
    const middle = fromSeconds + (index + 0.5) * slice;
    const { rate } = arrived.rateAfter(middle);
    if (rate > 0) sum += (rate / stepAt(rate, goneSeconds)) * slice;
  }
  return Math.round(sum);
}
