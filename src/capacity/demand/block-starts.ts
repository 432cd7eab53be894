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

/**
 * Iteration starts of users who come together; see `userStarts`. Round k is the users' coming once more, k cycles later:
 * users / startup on [k cycle, k cycle + startup), so that rounds of users who come over more than a cycle add up.
 */
export function blockStarts(block: UserBlock, rounds: Rounds): Flow {
  const { cycleSeconds: cycle, each, apart, blurSeconds } = rounds;
  if (blurSeconds >= cycle) return { spans: blurred(block, rounds), jumps: [] };
  const told = each === null ? apart : Math.min(apart, each);
  // On average a user is half a cycle from its next start when the rounds have blurred.
  const smeared = block.delaySeconds + (told - 0.5) * cycle;
  const spread = spreadOf(block, cycle, blurSeconds);
  const rest =
    each === null
      ? going(block, smeared, spread, cycle)
      : comeAndGone(block, smeared, spread, (each - told) * cycle, cycle);
  const toldApart = Array.from({ length: told }, (_, round) => roundStarts(block, round, cycle, blurSeconds));
  const flows = [...toldApart, { spans: rest, jumps: [] }];
  return mergedFlow(flows.filter(({ spans, jumps }) => spans.length + jumps.length > 0));
}

/** A reader who cannot tell one round from the next sees users / cycle. */
function blurred(block: UserBlock, { cycleSeconds: cycle, each, blurSeconds }: Rounds): Spans {
  const { users, delaySeconds: start, startupSeconds } = block;
  if (each === null) return going(block, start, startupSeconds < cycle ? 0 : startupSeconds, cycle);
  return startupSeconds + each * cycle < blurSeconds
    ? steady(start, start + blurSeconds, (users * each) / blurSeconds)
    : comeAndGone(block, start, startupSeconds, each * cycle, cycle);
}

const spreadOf = ({ startupSeconds }: UserBlock, cycle: number, blurSeconds: number): number =>
  Math.max(startupSeconds, Math.min(cycle, blurSeconds));

/** Who has left at the very moment does not start. */
const HAIR = 1e-9;

/** One start of each user who is still there in this round. */
export function roundStarts(block: UserBlock, round: number, cycle: number, blurSeconds: number): Flow {
  const { users, delaySeconds, startupSeconds, holdSeconds, shutdownSeconds } = block;
  const from = delaySeconds + round * cycle;
  const spread = spreadOf(block, cycle, blurSeconds);
  // User u of 0 ... 1 starts at round x cycle + u startup, and has left at startup + hold + u shutdown.
  const left = startupSeconds + holdSeconds - round * cycle;
  const sooner = startupSeconds - shutdownSeconds;
  const first = sooner < 0 && left <= 0 ? Math.ceil((left / sooner) * users - HAIR) / users : 0;
  const share = left > 0 ? (sooner > 0 ? Math.min(1, left / sooner) : 1) : sooner < 0 ? 1 : 0;
  const last = Math.ceil(share * users - HAIR) / users;
  if (!(last > first)) return { spans: [], jumps: [] };
  if (spread === 0) return { spans: [], jumps: [{ seconds: from, amount: users * (last - first) }] };
  return exactly(steady(from + first * spread, from + last * spread, users / spread), blurSeconds);
}

/** users / cycle for those who are there: grows evenly for `comeSeconds`, holds until they leave, and falls while they do. */
function going(block: UserBlock, start: number, comeSeconds: number, cycle: number): Spans {
  const leave = block.delaySeconds + block.startupSeconds + block.holdSeconds;
  if (start >= leave) return [];
  const perSecond = block.users / cycle;
  const full = Math.min(start + comeSeconds, leave);
  const reached = comeSeconds > 0 ? (perSecond * (full - start)) / comeSeconds : perSecond;
  return chain(start, [
    [full, reached],
    [leave, reached],
    [leave + block.shutdownSeconds, 0],
  ]);
}

/** users / cycle for those who are there, if they come evenly within `comeSeconds` and each stays for `staySeconds`. */
function comeAndGone(
  { users }: UserBlock,
  start: number,
  comeSeconds: number,
  staySeconds: number,
  cycle: number,
): Spans {
  const rise = Math.min(comeSeconds, staySeconds);
  const height = comeSeconds > 0 ? ((users / cycle) * rise) / comeSeconds : users / cycle;
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
