import type { Load } from '../spec/scenario.ts';
import type { Demand } from './iteration-demand.ts';

type Users = Extract<Load, { type: 'users' }>;

/** Most users who are there at once. */
export const mostUsers = ({ stages }: Users): number =>
  stages.reduce((most, { from, to }) => Math.max(most, from, to), 0);

/** Seconds from one start of a user to its next, nothing waiting: R + Z, or the pacing. */
export const cycleSeconds = (load: Users, demand: Demand): number =>
  Math.max(load.pacingSeconds, demand.p50Seconds + load.pauseSeconds, 1e-3);

/** Iterations per second of users whom nothing holds back, at their peak: `users` x `each` in `seconds`. */
export type UserRate = {
  readonly perSecond: number;
  /** Those who are counted: all of them, or the one who is there at a time. */
  readonly users: number;
  /** Iterations of each of them within `seconds`: one in a cycle, or all of them while the users come. */
  readonly each: number;
  readonly seconds: number;
};

/**
 * N / (R + Z) while all users are there. Those who come more slowly than they go, each with so many iterations and no more,
 * are never there together: N of them start N x n iterations in the time in which they come, and where each has gone before
 * the next one comes, there is one at a time.
 */
export function userRate(load: Users, demand: Demand): UserRate {
  const users = mostUsers(load);
  const cycle = cycleSeconds(load, demand);
  const { iterations, rampUpSeconds } = load;
  const staySeconds = (iterations ?? Number.POSITIVE_INFINITY) * cycle;
  if (iterations === null || staySeconds >= rampUpSeconds) return rateOf(users, 1, cycle);
  return staySeconds * users <= rampUpSeconds ? rateOf(1, 1, cycle) : rateOf(users, iterations, rampUpSeconds);
}

const rateOf = (users: number, each: number, seconds: number): UserRate => ({
  ...{ users, each, seconds },
  perSecond: (users * each) / seconds,
});
