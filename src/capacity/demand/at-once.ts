import type { Load, Workload } from '../../spec/scenario.ts';
import type { Held } from '../quota/in-flight.ts';
import type { Sizing } from '../size-workload.ts';
import { type Flow, flowUntil, scaledFlow } from './flow.ts';
import { type Assumed, type Holder, heldSeconds } from './held-seconds.ts';
import { cycleOf, holdEndSeconds, isPaced, loadStarts } from './load-starts.ts';
import { served } from './served.ts';
import { steady } from './spans.ts';
import { blocksOf } from './user-starts.ts';

type Users = Extract<Load, { type: 'users' }>;

/**
 * What a workload has open at once, sockets or requests under a limit, as sources for `inFlight`. By Little's law a load
 * that starts r iterations per second has r x h of them open; users have no more than one each. The mean leaves out that
 * the first of evenly spaced starts comes at once.
 */
export function heldAtOnce(
  workload: Workload,
  sizing: Sizing,
  holder: Holder,
  assumed: Assumed = 'p50Seconds',
  isMean = false,
): readonly Held[] {
  const { load } = workload;
  const seconds = heldSeconds(workload.flow, holder, assumed);
  if (!(seconds > 0)) return [];
  if (load.type === 'users' && !isPaced(load, sizing)) return usersAtOnce(load, sizing, seconds);
  const starts = loadStarts(workload, sizing, isMean ? seconds : 0);
  const end = holdEndSeconds(workload);
  return [{ flow: end === null ? starts : flowUntil(starts, end), seconds }];
}

/**
 * Users who come within less than a cycle all hold at the same time, if they hold long enough; those who come more slowly
 * hold for h of each cycle. So it stays, round by round, until they leave.
 */
function usersAtOnce(load: Users, sizing: Sizing, holdsSeconds: number): readonly Held[] {
  const cycle = cycleOf(load, sizing);
  return blocksOf(load, cycle).map(({ users, delaySeconds, startupSeconds, holdSeconds, shutdownSeconds }) => {
    const within = Math.min(startupSeconds, cycle.seconds);
    const share = within > 0 ? Math.min(1, holdsSeconds / within) : 1;
    const joins: Flow =
      startupSeconds > 0
        ? { spans: steady(delaySeconds, delaySeconds + startupSeconds, users / startupSeconds), jumps: [] }
        : { spans: [], jumps: [{ seconds: delaySeconds, amount: users }] };
    const come = load.ratePerSecond === null ? joins : { spans: served(joins, load.ratePerSecond), jumps: [] };
    const seconds = startupSeconds + holdSeconds + shutdownSeconds / 2;
    // The last to come stay no longer than the first.
    return { flow: scaledFlow(come, share), seconds, endSeconds: delaySeconds + seconds };
  });
}
