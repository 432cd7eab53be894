import type { Limit } from '../../spec/scenario.ts';
import { cumulative, wholeUntil } from '../demand/cumulative.ts';
import { type Flow, partsOf } from '../demand/flow.ts';
import { createLimiter } from '../limiters/create-limiter.ts';
import { clockSlackSeconds } from '../limiters/limiter.ts';
import type { Held } from './in-flight.ts';

/** The moments of whole draws that hold their permits for one time, in order. */
type Lane = {
  readonly moments: Float64Array;
  readonly seconds: number;
  readonly endSeconds: number;
  /** When those who were let in give their permits back, and which of them is the next to. */
  readonly back: Float64Array;
  next: number;
  held: number;
  returned: number;
};

/** Whole draws of some sources up to a moment, each part of a flow counted by itself, and no more than so many of each. */
function lanesOf(
  sources: readonly Held[],
  untilSeconds = Number.POSITIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
): readonly Lane[] {
  const alike = new Map<string, { readonly held: Held; readonly moments: number[] }>();
  for (const held of sources) {
    const key = `${held.seconds} ${held.endSeconds ?? ''}`;
    const lane = alike.get(key) ?? { held, moments: [] };
    alike.set(key, lane);
    for (const part of partsOf(held.flow)) addMoments(part, untilSeconds, most, lane.moments);
  }
  return [...alike.values()].map(({ held: { seconds, endSeconds = Number.POSITIVE_INFINITY }, moments }) => ({
    moments: inOrder(moments),
    seconds,
    endSeconds,
    back: new Float64Array(seconds > 0 ? moments.length : 0),
    next: 0,
    held: 0,
    returned: 0,
  }));
}

function addMoments(flow: Flow, untilSeconds: number, most: number, into: number[]): void {
  const arrived = cumulative(flow);
  const count = Math.min(most, wholeUntil(arrived, untilSeconds));
  const moments = known.get(flow) ?? [];
  known.set(flow, moments);
  while (moments.length < count) moments.push(arrived.momentOf(moments.length + 1) ?? Number.POSITIVE_INFINITY);
  for (let draw = 0; draw < count; draw++) into.push(moments[draw] as number);
}

/** The same flow is played for each limit and each try of a remedy. */
const known = new WeakMap<Flow, number[]>();

function inOrder(moments: readonly number[]): Float64Array {
  const ordered = new Float64Array(moments);
  for (let index = 1; index < ordered.length; index++)
    if ((ordered[index] as number) < (ordered[index - 1] as number)) return ordered.sort();
  return ordered;
}

/** Who takes a permit, and who gives it back; what comes back at a moment is there for who comes at it. */
type Visitor = { readonly take: (seconds: number) => boolean; readonly release: () => void };

/** Goes through draws in the order of time until `isOver`; who was refused a permit holds none. */
function walk(lanes: readonly Lane[], { take, release }: Visitor, isOver: () => boolean): void {
  for (let lane = firstOf(lanes); lane !== null && !isOver(); lane = firstOf(lanes)) {
    const moment = lane.moments[lane.next++] as number;
    giveBack(lanes, moment, release);
    if (take(moment) && lane.seconds > 0) lane.back[lane.held++] = Math.min(moment + lane.seconds, lane.endSeconds);
  }
}

/** The lane whose next draw is the first. */
function firstOf(lanes: readonly Lane[]): Lane | null {
  let first: Lane | null = null;
  let earliest = Number.POSITIVE_INFINITY;
  for (const lane of lanes) {
    const moment = lane.next < lane.moments.length ? (lane.moments[lane.next] as number) : Number.POSITIVE_INFINITY;
    if (moment < earliest) {
      first = lane;
      earliest = moment;
    }
  }
  return first;
}

function giveBack(lanes: readonly Lane[], moment: number, release: () => void): void {
  for (const lane of lanes)
    for (
      ;
      lane.returned < lane.held && (lane.back[lane.returned] as number) <= moment + clockSlackSeconds;
      lane.returned++
    )
      release();
}

/**
 * When a limit itself first says no to whole draws that nobody holds back; null when it does not say so to those before that
 * moment, and to `most` of those who come at it.
 */
export function firstRefused(
  limit: Limit,
  sources: readonly Held[],
  untilSeconds: number,
  most: number,
): number | null {
  const limiter = createLimiter(limit);
  let first: number | null = null;
  const take = (seconds: number): boolean => {
    if (limiter.waitSeconds(seconds) > 0) {
      first = seconds;
      return false;
    }
    limiter.take(seconds);
    return true;
  };
  walk(lanesOf(sources, untilSeconds, most), { take, release: limiter.release }, () => first !== null);
  return first;
}

/** How many whole draws a limit itself says no to. */
export function refusedInAll(limit: Limit, sources: readonly Held[]): number {
  const limiter = createLimiter(limit);
  let refused = 0;
  const take = (seconds: number): boolean => {
    const isFree = limiter.waitSeconds(seconds) === 0;
    if (isFree) limiter.take(seconds);
    else refused++;
    return isFree;
  };
  walk(lanesOf(sources), { take, release: limiter.release }, () => false);
  return refused;
}

/** Most whole draws that hold their permits at once, from a moment on. */
export function mostHeld(sources: readonly Held[], fromSeconds = Number.NEGATIVE_INFINITY): number {
  let [held, most] = [0, 0];
  const take = (seconds: number): boolean => {
    held++;
    if (seconds >= fromSeconds) most = Math.max(most, held);
    return true;
  };
  walk(lanesOf(sources), { take, release: () => held-- }, () => false);
  return most;
}
