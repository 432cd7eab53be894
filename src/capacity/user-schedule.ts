import type { UserSpan } from '../spec/scenario.ts';

/** A block of users that come and go together: a row of the Ultimate Thread Group. Seconds from the group's start. */
export type UserBlock = {
  readonly users: number;
  readonly delaySeconds: number;
  readonly startupSeconds: number;
  readonly holdSeconds: number;
  readonly shutdownSeconds: number;
};

/** Users who came in one rise; `left` of them have not gone yet. */
type Rise = { readonly users: number; readonly delaySeconds: number; readonly startupSeconds: number; left: number };

/** A number of users that goes down evenly; 0 s for those who go at once. */
type Fall = { readonly users: number; readonly atSeconds: number; readonly seconds: number };

/** One number of users from beginning to end. */
export const isConstant = (stages: readonly UserSpan[]): stages is readonly [UserSpan] =>
  stages.length === 1 && stages[0]?.from === stages[0]?.to;

/**
 * Cuts users over time into blocks; those who came last leave first. User i of n who come (or leave) within a time does so
 * at i / n of it, when the line has reached that user, as the rows of the group do. So a rise whose users leave at several
 * moments, and a fall of users from several rises, are cut in time too: all parts together start and leave as the whole.
 */
export function userBlocks(stages: readonly UserSpan[], startSeconds: number): readonly UserBlock[] {
  const rises: Rise[] = [];
  const blocks: UserBlock[] = [];
  let now = startSeconds;
  let users = 0;
  const change = (to: number, seconds: number): void => {
    if (to > users) rises.push({ users: to - users, delaySeconds: now, startupSeconds: seconds, left: to - users });
    if (to < users) blocks.push(...leaving(rises, { users: users - to, atSeconds: now, seconds }));
    users = to;
  };
  for (const stage of stages) {
    change(stage.from, 0);
    change(stage.to, stage.seconds);
    now += stage.seconds;
  }
  blocks.push(...leaving(rises, { users, atSeconds: now, seconds: 0 }));
  return blocks.sort((a, b) => a.delaySeconds - b.delaySeconds || a.holdSeconds - b.holdSeconds);
}

/** Takes the last who came off the rises. */
function leaving(rises: Rise[], fall: Fall): readonly UserBlock[] {
  const blocks: UserBlock[] = [];
  let gone = 0;
  while (gone < fall.users) {
    const rise = rises.at(-1);
    if (rise === undefined) break;
    const users = Math.min(fall.users - gone, rise.left);
    blocks.push(part(rise, fall, users, gone));
    rise.left -= users;
    gone += users;
    if (rise.left === 0) rises.pop();
  }
  return blocks;
}

/** The last `users` of those left of a rise, of whose fall `gone` others have left before. */
function part(rise: Rise, fall: Fall, users: number, gone: number): UserBlock {
  const delaySeconds = rise.delaySeconds + (rise.startupSeconds * (rise.left - users)) / rise.users;
  const startupSeconds = (rise.startupSeconds * users) / rise.users;
  const leaveSeconds = fall.atSeconds + (fall.seconds * gone) / fall.users;
  return {
    users,
    delaySeconds,
    startupSeconds,
    holdSeconds: Math.max(0, leaveSeconds - delaySeconds - startupSeconds),
    shutdownSeconds: (fall.seconds * users) / fall.users,
  };
}
