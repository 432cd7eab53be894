import type { UserSpan } from '../spec/scenario.ts';

/** A block of users that come and go together: a row of the Ultimate Thread Group. Seconds from the group's start. */
export type UserBlock = {
  readonly users: number;
  readonly delaySeconds: number;
  readonly startupSeconds: number;
  readonly holdSeconds: number;
  readonly shutdownSeconds: number;
};

type Open = { users: number; readonly delaySeconds: number; readonly startupSeconds: number };

/** One number of users from beginning to end. */
export const isConstant = (stages: readonly UserSpan[]): stages is readonly [UserSpan] =>
  stages.length === 1 && stages[0]?.from === stages[0]?.to;

/** Cuts users over time into blocks; those who came last leave first. */
export function userBlocks(stages: readonly UserSpan[], startSeconds: number): readonly UserBlock[] {
  const open: Open[] = [];
  const closed: UserBlock[] = [];
  let now = startSeconds;
  let users = 0;
  const change = (to: number, seconds: number): void => {
    if (to > users) open.push({ users: to - users, delaySeconds: now, startupSeconds: seconds });
    if (to < users) close(open, closed, users - to, now, seconds);
    users = to;
  };
  for (const stage of stages) {
    change(stage.from, 0);
    change(stage.to, stage.seconds);
    now += stage.seconds;
  }
  close(open, closed, users, now, 0);
  return closed.sort((a, b) => a.delaySeconds - b.delaySeconds || a.holdSeconds - b.holdSeconds);
}

function close(open: Open[], closed: UserBlock[], leaving: number, atSeconds: number, shutdownSeconds: number): void {
  let rest = leaving;
  while (rest > 0) {
    const block = open.at(-1);
    if (block === undefined) return;
    const users = Math.min(rest, block.users);
    closed.push({
      users,
      delaySeconds: block.delaySeconds,
      startupSeconds: block.startupSeconds,
      holdSeconds: Math.max(0, atSeconds - block.delaySeconds - block.startupSeconds),
      shutdownSeconds,
    });
    block.users -= users;
    rest -= users;
    if (block.users === 0) open.pop();
  }
}
