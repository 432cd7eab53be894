import { allSteps } from '../capacity/all-steps.ts';
import { heldAtOnce } from '../capacity/demand/at-once.ts';
import { heldSeconds } from '../capacity/demand/held-seconds.ts';
import { gatesPace } from '../capacity/gated-limits.ts';
import { safeAtOnce, timesGranted, tokensOf } from '../capacity/limit-rate.ts';
import { mostInFlight } from '../capacity/quota/in-flight.ts';
import type { Sizing } from '../capacity/size-workload.ts';
import type { Scenario, Workload } from '../spec/scenario.ts';
import { pacingGate } from './bottleneck.ts';
import type { SocketBudget } from './explanation.ts';
import type { Reckoning } from './reckoning.ts';

export const opensSockets = ({ flow }: Workload): boolean =>
  allSteps(flow).some(({ type }) => type === 'websocket-open');

/**
 * Sockets open at once at the most, response times at their 95th percentile; each of a thread's stands alone, so there are
 * never more than threads, nor than permits. Where a gate holds the load back, whoever waits there before the handshake has none yet: sockets
 * are what the gate admits x time (Little's law). Who waits with an open socket keeps it. null for a workload without sockets.
 */
export function socketsOf(scenario: Scenario, workload: Workload, sizing: Sizing): number | null {
  return opensSockets(workload)
    ? Math.min(permitsOf(scenario, [workload]), socketsWanted(scenario, workload, sizing))
    : null;
}

/** A socket holds its permits for as long as it is open: no more are open than the gate that every handshake passes has of them. */
function permitsOf(scenario: Scenario, workloads: readonly Workload[]): number {
  if (!gatesPace(scenario)) return Number.POSITIVE_INFINITY;
  const handshakes = workloads.flatMap(({ flow }) => allSteps(flow).filter(({ type }) => type === 'websocket-open'));
  const permits = scenario.limits.flatMap((limit) =>
    limit.type === 'concurrency' && handshakes.every((step) => 'limits' in step && step.limits.includes(limit.name))
      ? [safeAtOnce(limit, scenario.auth)]
      : [],
  );
  return Math.min(Number.POSITIVE_INFINITY, ...permits);
}

function socketsWanted(scenario: Scenario, workload: Workload, sizing: Sizing): number {
  const asked = Math.min(sizing.threads, Math.ceil(mostInFlight(heldAtOnce(workload, sizing, 'socket', 'p95Seconds'))));
  const gate = pacingGate(scenario, sizing);
  if (gate === null || sizing.askedPerSecond <= gate.perSecond * (1 + 1e-9)) return asked;
  if (limitsWhileOpen(workload).has(gate.limit)) return sizing.threads;
  const limit = scenario.limits.find(({ name }) => name === gate.limit);
  const atOnce = limit?.type === 'token-bucket' ? limit.burst * timesGranted(limit, scenario.auth) : 0;
  const admitted = gate.perSecond * heldSeconds(workload.flow, 'socket', 'p95Seconds') + atOnce;
  return Math.min(asked, Math.ceil(admitted - 1e-9));
}

/** Limits that steps draw on while their thread has its socket open. */
function limitsWhileOpen({ flow }: Workload): ReadonlySet<string> {
  const limits = new Set<string>();
  let isOpen = false;
  for (const step of allSteps(flow)) {
    if (isOpen && 'limits' in step) for (const limit of step.limits) limits.add(limit);
    if (step.type === 'websocket-open') isOpen = true;
    if (step.type === 'websocket-close') isOpen = false;
  }
  return limits;
}

/** The sockets of all workloads at their worst moment, and what that makes for each token; null without sockets. */
export function socketBudget({ scenario, sizings }: Reckoning): SocketBudget | null {
  const { workloads, auth, target } = scenario;
  const alone = workloads.map((workload, index) => socketsOf(scenario, workload, sizings[index] as Sizing));
  if (alone.every((count) => count === null)) return null;
  const sources = workloads.flatMap((workload, index) =>
    heldAtOnce(workload, sizings[index] as Sizing, 'socket', 'p95Seconds'),
  );
  const sum = alone.reduce<number>((all, count) => all + (count ?? 0), 0);
  const open = Math.min(sum, permitsOf(scenario, workloads.filter(opensSockets)), Math.ceil(mostInFlight(sources)));
  const identities = tokensOf(auth);
  return { open, identities, perIdentity: Math.ceil(open / identities), allowedPerIdentity: target.socketsPerIdentity };
}

/** Sockets of an identity over what it may have; 1 where they fit, or nobody knows. */
export function socketExcess(reckoning: Reckoning): number {
  const budget = socketBudget(reckoning);
  if (budget === null || budget.allowedPerIdentity === null) return 1;
  return Math.max(1, budget.perIdentity / budget.allowedPerIdentity);
}
