import type { UserBlock } from '../user-schedule.ts';
import { exactly, type Flow, mergedFlow } from './flow.ts';
import { type Spans, steady } from './spans.ts';

/** How users go round. */
export type Rounds = {
  readonly cycleSeconds: number;
  /** Iterations of each user; null for no bound. */
  readonly each: number | null;
  /** Rounds that are told apart. */
  readonly apart: number;
  readonly blurSeconds: number;
};

/** Iteration starts of users who come together; see `userStarts`. */
export function blockStarts(block: UserBlock, rounds: Rounds): Flow {
  return rounds.each === null ? untilTheyLeave(block, rounds) : soManyEach(block, rounds, rounds.each);
}

function untilTheyLeave(block: UserBlock, { cycleSeconds: cycle, apart, blurSeconds }: Rounds): Flow {
  const { users, delaySeconds: start, startupSeconds, shutdownSeconds } = block;
  const spread = Math.max(startupSeconds, Math.min(cycle, blurSeconds));
  const leave = start + startupSeconds + block.holdSeconds;
  const going = (from: number, rampSeconds: number): Spans =>
    risenUntil(from, rampSeconds, leave, shutdownSeconds, users / cycle);
  if (spread >= cycle) return exactly(going(start, startupSeconds < cycle ? 0 : startupSeconds), blurSeconds);
  const smeared = start + smearedAfter(apart, cycle);
  const rest = smeared < leave ? [{ spans: going(smeared, spread), jumps: [] }] : [];
  return mergedFlow([...roundsApart(block, apart, cycle, leave, blurSeconds), ...rest]);
}

function soManyEach(block: UserBlock, { cycleSeconds: cycle, apart, blurSeconds }: Rounds, each: number): Flow {
  const { users, delaySeconds: start, startupSeconds } = block;
  const stay = each * cycle;
  if (blurSeconds === 0 && startupSeconds < cycle) {
    const told = Math.min(apart, each);
    const rest = comeAndGone(start + smearedAfter(told, cycle), startupSeconds, (each - told) * cycle, users / cycle);
    const spans = { spans: rest, jumps: [] };
    return mergedFlow([...roundsApart(block, told, cycle, Number.POSITIVE_INFINITY, 0), spans]);
  }
  if (startupSeconds + stay < blurSeconds)
    return { spans: steady(start, start + blurSeconds, (users * each) / blurSeconds), jumps: [] };
  return exactly(comeAndGone(start, startupSeconds, stay, users / cycle), blurSeconds);
}

/** On average a user is half a cycle from its next start when the rounds have blurred. */
const smearedAfter = (rounds: number, cycle: number): number => (rounds - 0.5) * cycle;

function roundsApart(
  { users, delaySeconds, startupSeconds }: UserBlock,
  rounds: number,
  cycle: number,
  end: number,
  blurSeconds: number,
): readonly Flow[] {
  const spread = Math.max(startupSeconds, Math.min(cycle, blurSeconds));
  const flows: Flow[] = [];
  for (let round = 0; round < rounds; round++) {
    const from = delaySeconds + round * cycle;
    if (from >= end) break;
    const spans = steady(from, Math.min(from + spread, end), users / spread);
    if (spread === 0) flows.push({ spans: [], jumps: [{ seconds: from, amount: users }] });
    else flows.push(exactly(spans, blurSeconds));
  }
  return flows;
}

/** Grows evenly from `start` on for `rampSeconds`, holds until they leave, and falls while they do. */
function risenUntil(
  start: number,
  rampSeconds: number,
  leaveSeconds: number,
  shutdownSeconds: number,
  perSecond: number,
): Spans {
  const full = Math.min(start + rampSeconds, leaveSeconds);
  const reached = rampSeconds > 0 ? (perSecond * (full - start)) / rampSeconds : perSecond;
  return chain(start, [
    [full, reached],
    [leaveSeconds, reached],
    [leaveSeconds + shutdownSeconds, 0],
  ]);
}

/** The rate of those who come evenly within `comeSeconds` and each stay for `staySeconds`: perSecond x how many are there. */
function comeAndGone(start: number, comeSeconds: number, staySeconds: number, perSecond: number): Spans {
  const rise = Math.min(comeSeconds, staySeconds);
  const height = comeSeconds > 0 ? (perSecond * rise) / comeSeconds : perSecond;
  return chain(start, [
    [start + rise, height],
    [start + Math.max(comeSeconds, staySeconds), height],
    [start + comeSeconds + staySeconds, 0],
  ]);
}

/** Spans from corner to corner; the first begins at 0, or at its height where it has no length. */
function chain(start: number, corners: readonly (readonly [seconds: number, perSecond: number])[]): Spans {
  let [startSeconds, fromPerSecond] = [start, 0];
  const spans = corners.map(([endSeconds, toPerSecond]) => {
    const span = { startSeconds, endSeconds, fromPerSecond, toPerSecond };
    [startSeconds, fromPerSecond] = [endSeconds, toPerSecond];
    return span;
  });
  return spans.filter((span) => span.endSeconds > span.startSeconds && span.fromPerSecond + span.toPerSecond > 0);
}
