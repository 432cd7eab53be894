import type { RequestModel } from './request-model.ts';
import type { Operation, Thread, World } from './world.ts';

const NONE: readonly never[] = [];

export function createOperation(world: World, thread: Thread, request: RequestModel): Operation {
  if (request.policy !== null) request.policy.operations++;
  return {
    request,
    gates: request.gates[thread.token] ?? NONE,
    limiters: request.limiters[thread.token] ?? NONE,
    startSeconds: world.nowSeconds,
    attempts: 0,
    failures: 0,
    askedSeconds: world.nowSeconds,
    hasLeft: false,
    waitSeconds: 0,
    holdsPermits: false,
    waitsInLine: false,
    epoch: 0,
    patienceSeconds: 0,
    isAdmitted: false,
    sentSeconds: 0,
    toldSeconds: -1,
  };
}

/** Nobody goes on with the operation: it was never sent or never finished, and what it waits for has lasted until now. */
export function breakOff(
  { nowSeconds }: World,
  { request, attempts, hasLeft, askedSeconds, waitSeconds }: Operation,
): void {
  const { tally } = request;
  if (attempts === 0) tally.unsent++;
  else tally.unfinished++;
  if (hasLeft) return;
  const atGateSeconds = nowSeconds - askedSeconds;
  tally.gateSeconds += Math.max(0, atGateSeconds);
  tally.waitSeconds += Math.max(0, waitSeconds + Math.min(0, atGateSeconds));
}
