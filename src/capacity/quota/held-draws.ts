import type { Load, Workload } from '../../spec/scenario.ts';
import { heldAtOnce } from '../demand/at-once.ts';
import { roundStarts } from '../demand/block-starts.ts';
import { type HoldTime, holdTimes } from '../demand/draw-times.ts';
import { type Flow, flowUntil, mergedFlow, scaledFlow, shiftedFlow } from '../demand/flow.ts';
import { cycleOf, holdEndSeconds, isPaced, loadStarts } from '../demand/load-starts.ts';
import { blocksOf } from '../demand/user-starts.ts';
import type { Sizing } from '../size-workload.ts';
import type { UserBlock } from '../user-schedule.ts';
import type { Held } from './in-flight.ts';
import { mostHeld } from './play-draws.ts';

type Users = Extract<Load, { type: 'users' }>;

/** More pieces than these for one workload are reckoned by Little's law. */
const MOST_PIECES = 2_000;
/** Draws of one workload that are told apart where those of fewer rounds say as much. */
const MOST_DRAWS = 20_000;

/** What a workload holds of a concurrency limit: each request from the moment in its iteration at which it is sent. */
export function heldDraws(workload: Workload, sizing: Sizing, limit: string): readonly Held[] {
  const { load } = workload;
  const holds = holdTimes(workload.flow, limit);
  if (holds.length === 0) return [];
  if (load.type === 'users' && !isPaced(load, sizing))
    return heldByUsers(load, sizing, holds) ?? heldAtOnce(workload, sizing, { limit });
  const starts = loadStarts(workload, sizing, 0);
  if (starts.spans.length * holds.length > MOST_PIECES) return heldAtOnce(workload, sizing, { limit });
  const end = holdEndSeconds(workload) ?? Number.POSITIVE_INFINITY;
  return holds.map((hold) => ({ flow: flowUntil(drawn(starts, hold), end), seconds: hold.seconds }));
}

const drawn = (starts: Flow, { offsetSeconds, draws }: HoldTime): Flow =>
  scaledFlow(shiftedFlow(starts, offsetSeconds), draws);

/** null where it takes too many rounds until all have come. */
function heldByUsers(load: Users, sizing: Sizing, holds: readonly HoldTime[]): readonly Held[] | null {
  const cycle = cycleOf(load, sizing);
  const blocks = blocksOf(load, cycle);
  const held = blocks.map((block) => heldInRounds(block, load.iterations, holds, cycle.seconds, blocks.length));
  return held.some((each) => each === null) ? null : held.flatMap((each) => each ?? []);
}

/** Users hold the same in each round: it is told round by round for a while, and stays at its most until they leave. */
function heldInRounds(
  block: UserBlock,
  iterations: number | null,
  holds: readonly HoldTime[],
  cycle: number,
  blocks: number,
): readonly Held[] | null {
  const { users, delaySeconds, startupSeconds, holdSeconds, shutdownSeconds } = block;
  const leave = delaySeconds + startupSeconds + holdSeconds + shutdownSeconds;
  const inAll = Math.min(Math.ceil((leave - delaySeconds) / cycle), iterations ?? Number.POSITIVE_INFINITY);
  const untilAlike = Math.ceil(startupSeconds / cycle) + 2;
  const bearable = Math.floor(MOST_PIECES / (holds.length * blocks));
  const wanted = Math.max(untilAlike, Math.min(bearable, Math.floor(MOST_DRAWS / (users * holds.length * blocks))));
  const rounds = Math.min(inAll, wanted);
  if (rounds > bearable || rounds * users * holds.length > MOST_DRAWS * 2) return null;
  const starts = mergedFlow(Array.from({ length: rounds }, (_, round) => roundStarts(block, round, cycle, 0)));
  const toldUntil = rounds < inAll ? delaySeconds + rounds * cycle : leave;
  const told = holds.map((hold) => ({
    flow: flowUntil(drawn(starts, hold), toldUntil),
    ...{ seconds: hold.seconds, endSeconds: toldUntil },
  }));
  if (rounds === inAll) return told;
  const amount = mostHeld(told, toldUntil - cycle);
  const goneSeconds = Math.min(leave, iterations === null ? leave : delaySeconds + startupSeconds + iterations * cycle);
  const seconds = goneSeconds - toldUntil;
  return [...told, { flow: { spans: [], jumps: [{ seconds: toldUntil, amount }] }, seconds }];
}
