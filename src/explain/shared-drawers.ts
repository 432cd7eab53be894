import { type Flow, mergedFlow, shiftedFlow } from '../capacity/demand/flow.ts';
import { askedUntil, blurOf, drawsTokens } from '../capacity/demand/limit-demand.ts';
import { cycleOf } from '../capacity/demand/load-starts.ts';
import { tokenCalls } from '../capacity/demand/token-calls.ts';
import { workloadDraws } from '../capacity/demand/workload-draws.ts';
import { timesGranted } from '../capacity/limit-rate.ts';
import type { Sizing } from '../capacity/size-workload.ts';
import type { Limit, Scenario, Workload } from '../spec/scenario.ts';
import type { Reckoning } from './reckoning.ts';
import type { Crew, Drawer } from './shared-queue.ts';

/** Source of the calls for tokens, which are no workload. */
export const TOKEN_CALLS = 'token calls';

/** Draws that the gate of a limit lets through at once: a bucket's burst; a window's draws go one by one. */
export const gateBurst = (limit: Limit, { auth }: Pick<Scenario, 'auth'>): number =>
  (limit.type === 'token-bucket' ? limit.burst : 1) * timesGranted(limit, auth);

/** Draws of a limit as seen by who cannot tell moments within its window apart, by source; sources without any left out. */
export function blurredDraws(
  reckoning: Reckoning,
  limit: Limit,
): readonly { readonly name: string; readonly flow: Flow }[] {
  return drawsOf(reckoning, limit, blurOf(limit));
}

function drawsOf({ scenario, sizings }: Reckoning, limit: Limit, blurSeconds: number) {
  const draws = scenario.workloads.map((workload, index) => ({
    name: workload.name,
    flow: workloadDraws(workload, sizings[index] as Sizing, limit.name, blurSeconds),
  }));
  if (drawsTokens(scenario, limit)) {
    const flow = tokenCalls(scenario.auth, askedUntil(scenario, sizings), blurSeconds);
    draws.push({ name: TOKEN_CALLS, flow });
  }
  return draws.filter(({ flow }) => flow.spans.length + flow.jumps.length > 0);
}

/**
 * The sources of draws at a limit's gate, and who of them has to wait for an answer before it goes on. A bucket lets those
 * who come together through at once, so their moments count there; a window's gate spreads them in any case.
 */
export function drawersOf(reckoning: Reckoning, limit: Limit): readonly Drawer[] {
  const { scenario, sizings } = reckoning;
  return drawsOf(reckoning, limit, limit.type === 'token-bucket' ? 0 : blurOf(limit)).map(({ name, flow }) => {
    const index = scenario.workloads.findIndex((workload) => workload.name === name);
    const workload = scenario.workloads[index];
    return { name, flow, crew: workload === undefined ? null : crewOf(workload, sizings[index] as Sizing, limit) };
  });
}

function crewOf({ load }: Workload, sizing: Sizing, limit: Limit): Crew | null {
  const { demand, threads } = sizing;
  const draws = demand.draws.get(limit.name) ?? 0;
  switch (load.type) {
    case 'arrivals':
      return null;
    case 'users': {
      const cycleSeconds = cycleOf(load, sizing).seconds;
      const busySeconds = Math.min(cycleSeconds, Math.max(demand.p50Seconds + load.pauseSeconds, 1e-3));
      return { threads, cycleSeconds, busySeconds, draws, catchesUp: load.ratePerSecond !== null };
    }
    case 'items': {
      const seconds = Math.max(demand.p50Seconds, 1e-3);
      return { threads, cycleSeconds: seconds, busySeconds: seconds, draws, catchesUp: true };
    }
  }
}

/** Moments of so many users who come one after the other, each with so many draws a cycle apart. */
export function oneAfterTheOther(own: Flow, users: number, overSeconds: number): Flow {
  return mergedFlow(Array.from({ length: users }, (_, user) => shiftedFlow(own, (user * overSeconds) / users)));
}
