import { epochOf } from './gate-model.ts';
import { acquirePermits } from './permits.ts';
import { type Operation, type Thread, type World, waitUntil, wake } from './world.ts';

/** Permits first, then an open gate, then a slot at each. */
export function admit(world: World, thread: Thread): boolean {
  const operation = thread.operation as Operation;
  const { gates } = operation;
  if (gates.length === 0) return send(world, thread, operation);
  if (world.nowSeconds >= thread.shift.endSeconds) {
    thread.phase = 'gone';
    return true;
  }
  if (!operation.holdsPermits) {
    operation.holdsPermits = acquirePermits(gates, thread);
    operation.waitsInLine = !operation.holdsPermits;
    if (operation.waitsInLine) return waitUntil(world, thread, thread.shift.endSeconds, 'gone');
  }
  let opening = 0;
  for (const gate of gates) opening = Math.max(opening, gate.closedUntilSeconds());
  if (opening > world.nowSeconds) return waitUntil(world, thread, opening, 'admit');
  operation.epoch = epochOf(gates);
  let slot = world.nowSeconds;
  for (const gate of gates) slot = Math.max(slot, gate.reserve(world.nowSeconds));
  if (slot > world.nowSeconds) {
    world.atSlots.add(thread);
    return waitUntil(world, thread, slot, 'slot');
  }
  return send(world, thread, operation);
}

/** The slot has come, unless a cooldown has voided it. */
export function slot(world: World, thread: Thread): boolean {
  const operation = thread.operation as Operation;
  world.atSlots.delete(thread);
  if (epochOf(operation.gates) === operation.epoch) return send(world, thread, operation);
  thread.phase = 'admit';
  return true;
}

/** Out of the gates: on a connection that is there, or on one that is opened for it. */
function send(world: World, thread: Thread, operation: Operation): boolean {
  const { request } = operation;
  request.tally.gateSeconds += world.nowSeconds - operation.askedSeconds;
  const warm = Math.max(world.nowSeconds, world.warmSeconds);
  const there = request.opensSocket && world.connections !== null ? world.connections(warm) : warm;
  thread.phase = 'reach';
  if (there <= world.nowSeconds) return true;
  wake(world, thread, there, 'reach');
  return false;
}

/** The attempt is at the target. */
export function reach(world: World, thread: Thread): false {
  const operation = thread.operation as Operation;
  const { request, limiters } = operation;
  const { tally } = request;
  const { target, nowSeconds } = world;
  world.renewals?.use(thread.token, nowSeconds);
  operation.attempts++;
  operation.sentSeconds = nowSeconds;
  const refusedSeconds = target.draw(limiters, nowSeconds);
  operation.isAdmitted = refusedSeconds === 0;
  target.working++;
  const sentSeconds = Math.max(nowSeconds, world.generatorFreeSeconds);
  world.generatorFreeSeconds = sentSeconds + world.generatorSeconds;
  let answered = sentSeconds + world.overheadSeconds;
  if (operation.isAdmitted) {
    answered += request.draw(target.working);
    tally.admitted++;
  } else {
    // The sampler drops the headers of a refused upgrade, so nobody can read its Retry-After.
    operation.toldSeconds = request.opensSocket
      ? -1
      : world.told(refusedSeconds, request.policy?.settings.readsQuotaHeaders ?? false);
    answered += world.rejectSeconds;
    tally.rejected++;
  }
  tally.attempts++;
  if (tally.isAttempt) {
    world.attempts++;
    if (operation.isAdmitted) world.admitted++;
    world.firstAttemptSeconds ??= nowSeconds;
    world.lastAttemptSeconds = nowSeconds;
    world.peak.note(nowSeconds);
    world.timeline.note(nowSeconds, operation.isAdmitted);
  }
  world.onAttempt?.({
    seconds: nowSeconds,
    answeredSeconds: answered,
    step: request.name,
    limits: request.limits,
    token: thread.token,
    isAdmitted: operation.isAdmitted,
  });
  // An answer is waited for beyond the end of the shift.
  wake(world, thread, answered, 'answer');
  return false;
}
