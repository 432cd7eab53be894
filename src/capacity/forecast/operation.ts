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
    holdsPermits: false,
    waitsInLine: false,
    epoch: 0,
    isAdmitted: false,
    sentSeconds: 0,
    toldSeconds: -1,
  };
}
