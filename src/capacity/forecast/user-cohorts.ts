import type { Load, UserSpan } from '../../spec/scenario.ts';
import { isConstant, userBlocks } from '../user-schedule.ts';
import { type Cohort, cutAt, finishesAfter, wholeDown, wholeUp } from './cohort.ts';
import { concurrencyGroup } from './concurrency-group.ts';

type Users = Extract<Load, { type: 'users' }>;

/** The users of a closed load as the thread group that the plan gives it starts and ends them. */
export function userCohorts(load: Users, threadStartSeconds: number): readonly Cohort[] {
  if (load.threadGroup === 'concurrency') return [concurrencyCohort(load, threadStartSeconds)];
  const [stage] = load.stages;
  if (!isConstant(load.stages) || stage === undefined) return ultimateCohorts(load, threadStartSeconds);
  const delay = wholeDown(load.startSeconds);
  const end = load.seconds === null ? Number.POSITIVE_INFINITY : delay + wholeUp(load.seconds);
  const apart = wholeDown(load.rampUpSeconds) / stage.to + threadStartSeconds;
  return [{ threads: stage.to, shiftOf: (index) => cutAt(delay + index * apart, end) }];
}

/** One rise and one hold. */
function concurrencyCohort({ stages, startSeconds }: Users, threadStartSeconds: number): Cohort {
  const sum = (spans: readonly UserSpan[]): number => spans.reduce((total, { seconds }) => total + seconds, 0);
  const ramp = wholeUp(sum(stages.filter(({ from, to }) => from !== to)));
  const whole = ramp + wholeUp(sum(stages.filter(({ from, to }) => from === to)));
  const threads = stages.at(-1)?.to ?? 1;
  const delay = wholeDown(startSeconds);
  const { startOf, stopSeconds } = concurrencyGroup(threads, ramp, whole);
  return {
    threads,
    shiftOf: (index) => finishesAfter(delay + startOf(index) + index * threadStartSeconds, delay + stopSeconds),
  };
}

/** Rows of the Ultimate Thread Group: user i of n comes at i / n of the start-up and leaves at i / n of the shutdown. */
const ultimateCohorts = (load: Users, threadStartSeconds: number): readonly Cohort[] =>
  userBlocks(load.stages, load.startSeconds).map((block) => {
    const delay = wholeDown(block.delaySeconds);
    const startup = wholeUp(block.startupSeconds);
    const shutdown = wholeUp(block.shutdownSeconds);
    const over = delay + startup + wholeUp(block.holdSeconds);
    return {
      threads: block.users,
      shiftOf: (index) =>
        cutAt(
          delay + ((index + 1) * startup) / block.users + index * threadStartSeconds,
          over + ((index + 1) * shutdown) / block.users,
        ),
    };
  });
