import type { Load } from '../../spec/scenario.ts';
import { isConstant, type UserBlock, userBlocks } from '../user-schedule.ts';
import { blockStarts, type Rounds } from './block-starts.ts';
import { cumulative, wholeDraws } from './cumulative.ts';
import { exactly, type Flow, flowUntil, mergedFlow } from './flow.ts';
import { served } from './served.ts';

type Users = Extract<Load, { type: 'users' }>;

export type UserCycle = {
  /** Seconds from one start of a user to its next. */
  readonly seconds: number;
  /** Standard deviation of those seconds. */
  readonly spreadSeconds: number;
  /** Iterations of all users together; null for no bound. */
  readonly iterations: number | null;
};

/** Rounds of users who came together are told apart for at most so many cycles, and so many in all. */
const MOST_ROUNDS = 50;
const MOST_PIECES = 2_000;

/**
 * Iteration starts of a closed model. Users start again a cycle later, round by round; rounds of users who take more than a
 * cycle to come add up. So it goes on until the spread of their times has smeared the rounds (k cycles spread by sqrt(k) s:
 * told apart while 4 sqrt(k) s is less than a cycle); from then on each who is there starts at 1 / cycle.
 *
 * `blurSeconds` is the time within which a reader cannot tell moments apart, such as the window of a limit: those who come
 * at once are spread over it. With 0 they make a jump.
 */
export function userStarts(load: Users, cycle: UserCycle, blurSeconds: number): Flow {
  const flows = known.get(load) ?? new Map<string, Flow>();
  known.set(load, flows);
  const key = [cycle.seconds, cycle.spreadSeconds, cycle.iterations, blurSeconds].join(' ');
  const flow = flows.get(key) ?? workedOut(load, cycle, blurSeconds);
  flows.set(key, flow);
  return flow;
}

/** Each limit of a workload asks for the same starts, and so does each try of a remedy that leaves the users alone. */
const known = new WeakMap<Users, Map<string, Flow>>();

function workedOut(load: Users, cycle: UserCycle, blurSeconds: number): Flow {
  const blocks = blocksOf(load, cycle);
  const rounds = Math.max(1, Math.min(roundsOf(cycle), Math.floor(MOST_PIECES / Math.max(1, blocks.length))));
  const how: Rounds = { cycleSeconds: cycle.seconds, each: load.iterations, apart: rounds, blurSeconds };
  const asked = mergedFlow(blocks.map((block) => blockStarts(block, how)));
  const bounded = cycle.iterations === null ? asked : firstOf(asked, cycle.iterations);
  const paced = load.ratePerSecond === null ? bounded : exactly(served(bounded, load.ratePerSecond), blurSeconds);
  return load.seconds === null ? paced : flowUntil(paced, load.startSeconds + load.seconds);
}

const roundsOf = ({ seconds, spreadSeconds }: UserCycle): number =>
  spreadSeconds > 0 ? Math.min(MOST_ROUNDS, Math.floor((seconds / (4 * spreadSeconds)) ** 2)) : MOST_ROUNDS;

/** Users as blocks that come and go together; without a hold they stay until the work is done. */
export function blocksOf(load: Users, { seconds: cycle, iterations }: UserCycle): readonly UserBlock[] {
  if (!isConstant(load.stages)) return userBlocks(load.stages, load.startSeconds);
  const users = load.stages[0].to;
  // A round more than the work needs; what is too much is cut off later.
  const work = users > 0 ? ((iterations ?? 0) / users + 1) * cycle : 0;
  const seconds = load.seconds ?? load.rampUpSeconds + work;
  const startupSeconds = Math.min(load.rampUpSeconds, seconds);
  return [
    {
      users,
      delaySeconds: load.startSeconds,
      startupSeconds,
      holdSeconds: seconds - startupSeconds,
      shutdownSeconds: 0,
    },
  ];
}

/** The first so many; of those who come at once with the last one, no more than it takes. */
function firstOf(flow: Flow, count: number): Flow {
  if (wholeDraws(flow) <= count) return flow;
  const end = cumulative(flow).momentOf(count);
  if (end === null) return flow;
  const until = flowUntil(flow, end);
  const { spans, jumps } = until;
  const last = jumps.at(-1);
  if (last === undefined || last.seconds !== end) return until;
  const missing = count - cumulative(flow).countBefore(end);
  const others = jumps.filter(({ seconds }) => seconds !== end);
  return { spans, jumps: missing > 0 ? [...others, { seconds: end, amount: missing }] : others };
}
