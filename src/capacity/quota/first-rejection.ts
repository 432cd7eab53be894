import type { Limit } from '../../spec/scenario.ts';
import { type Cumulative, cumulative } from '../demand/cumulative.ts';
import { mergedFlow } from '../demand/flow.ts';
import { firstAbove, type LevelPiece, levelAt, levelSlack } from '../demand/level.ts';
import { reservoir } from '../demand/reservoir.ts';
import { firstBeyondWindow } from './fixed-window.ts';
import { type Held, inFlight } from './in-flight.ts';
import { firstRefused } from './play-draws.ts';

/** Draws of a window that others leave; whole, as a draw is. */
export const mostOfWindow = (limit: Extract<Limit, { perSeconds: number }>): number =>
  Math.max(0, Math.floor(limit.allow - limit.backgroundPerSecond * limit.perSeconds + 1e-9));

/** Draws that are played one by one: first a few, then many; what comes after them is reckoned by rates. */
const FEW_DRAWS = 1_000;
const MANY_DRAWS = 10_000;

/**
 * Moment of the first 429 when draws come as asked, nobody holds them back and one count is kept for all of them; null when
 * none comes. The limit itself is asked, draw by draw. After many draws it is, by rates:
 *
 *   fixed window   draw number n0 + allow + 1 within a window that began after n0 draws
 *   sliding window A(t) - A(t - w) > allow
 *   token bucket   draws that have not flowed back > burst; each draw finds at least itself gone
 *   concurrency    requests or sockets in flight > max
 *
 * `seconds` of a source matter to a concurrency limit only. Rates are exact for windows and one source of evenly spaced
 * draws; where several mix, each may be counted as much as one early: `grain` is how many that can be.
 */
export function firstRejection(limit: Limit, sources: readonly Held[], grain = 0): number | null {
  const arrived = cumulative(mergedFlow(sources.map((source) => source.flow)));
  if (!(arrived.total > 0)) return null;
  let played = Number.NEGATIVE_INFINITY;
  for (const draws of [FEW_DRAWS, MANY_DRAWS]) {
    played = arrived.total <= draws ? Number.POSITIVE_INFINITY : (arrived.momentOf(draws) ?? Number.POSITIVE_INFINITY);
    const refused = firstRefused(limit, sources, played, draws);
    if (refused !== null || played === Number.POSITIVE_INFINITY) return refused;
  }
  const first = firstBeyond(limit, sources);
  if (first === null || grain <= 0) return first;
  // Who asks for exactly what a limit allows is not rejected: what is beyond it by the grain of the counting is not beyond it.
  const surely = earlier(firstBeyond(looser(limit, grain), sources), firstTooManyAtOnce(limit, sources));
  if (surely === null) return null;
  return first >= played ? first : surely;
}

const earlier = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);

/** Draws that come at one moment are counted as they are. */
function firstTooManyAtOnce(limit: Limit, sources: readonly Held[]): number | null {
  const atOnce = new Map<number, number>();
  for (const { flow } of sources)
    for (const { seconds, amount } of flow.jumps) atOnce.set(seconds, (atOnce.get(seconds) ?? 0) + amount);
  let first: number | null = null;
  for (const [seconds, amount] of atOnce)
    if (amount > mostAtOnce(limit) + levelSlack(1)) first = earlier(first, seconds);
  return first;
}

function mostAtOnce(limit: Limit): number {
  switch (limit.type) {
    case 'fixed-window':
    case 'sliding-window':
      return mostOfWindow(limit);
    case 'token-bucket':
      return limit.burst;
    case 'concurrency':
      return limit.max;
  }
}

/** Share of an allowance that the grain of the counting may make up. */
const MOST_GRAIN = 0.05;

function looser(limit: Limit, grain: number): Limit {
  const by = (most: number): number => most + Math.min(Math.ceil(grain), Math.max(1, Math.floor(most * MOST_GRAIN)));
  switch (limit.type) {
    case 'fixed-window':
    case 'sliding-window':
      return { ...limit, allow: by(limit.allow) };
    case 'token-bucket':
      return { ...limit, burst: by(limit.burst) };
    case 'concurrency':
      return { ...limit, max: by(limit.max) };
  }
}

function firstBeyond(limit: Limit, sources: readonly Held[]): number | null {
  const flow = mergedFlow(sources.map((source) => source.flow));
  const arrived = cumulative(flow);
  switch (limit.type) {
    case 'concurrency':
      return firstDraw(inFlight(sources), limit.max, arrived);
    case 'fixed-window':
      return firstBeyondWindow({ arrived, perSeconds: limit.perSeconds, most: mostOfWindow(limit) });
    case 'sliding-window':
      return firstDraw(inFlight([{ flow, seconds: limit.perSeconds }]), mostOfWindow(limit), arrived);
    case 'token-bucket': {
      const drainPerSecond = limit.ratePerSecond - limit.backgroundPerSecond;
      const gone = reservoir(arrived, { drainPerSecond, flowingFloor: 1, brim: Number.POSITIVE_INFINITY });
      return firstDraw(gone.pieces, limit.burst, arrived);
    }
  }
}

/** Draws that are looked at; a level that swings around its bound for longer is taken at its first crossing. */
const MOST_DRAWS = 1_000;

/** The first whole draw that finds the level above its bound: the level may cross it between two draws. */
function firstDraw(pieces: readonly LevelPiece[], most: number, arrived: Cumulative): number | null {
  const first = firstAbove(pieces, most, Number.NEGATIVE_INFINITY);
  if (first === null) return null;
  let draw = Math.max(1, Math.ceil(arrived.countBy(first)) - 1);
  for (let looked = 0; looked < MOST_DRAWS; looked++, draw++) {
    const moment = arrived.momentOf(draw);
    if (moment === null) return null;
    if (levelAt(pieces, moment) > most + levelSlack(most) / 2) return moment;
    if (looked % 3 !== 2) continue;
    const next = firstAbove(pieces, most, moment);
    if (next === null) return null;
    draw = Math.max(draw, Math.ceil(arrived.countBy(next)) - 2);
  }
  return first;
}
