import { epochOf } from './gate-model.ts';
import { acquirePermits, passOn } from './permits.ts';
import { awaitToken } from './token-wait.ts';
import { type Operation, type Thread, type World, waitUntil, wake } from './world.ts';

/** Permits first, then an open gate, then a slot at each. */
export function admit(world: World, thread: Thread): boolean {
  const operation = thread.operation as Operation;
  const { gates } = operation;
  if (gates.length === 0) return send(world, thread, operation);
  if (world.nowSeconds >= thread.shift.endSeconds) {
    passOn(world, gates);
    thread.phase = 'gone';
    return true;
  }
  if (!operation.holdsPermits) {
    operation.holdsPermits = acquirePermits(world, gates, thread);
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
  if (request.needsToken && world.renewals !== null) {
    const ready = world.renewals.readySeconds(thread.token, world.nowSeconds);
    if (ready > world.nowSeconds) return awaitToken(world, thread, operation, ready);
  }
  request.tally.gateSeconds += world.nowSeconds - operation.askedSeconds;
  request.tally.waitSeconds += operation.waitSeconds;
  operation.hasLeft = true;
  if (!request.opensSocket || world.connections === null) return connected(world, thread);
  wake(world, thread, world.connections(Math.max(world.nowSeconds, world.warmSeconds)), 'connected');
  return false;
}

/** Sent when the generator comes to it: one attempt after the other. */
export function connected(world: World, thread: Thread): boolean {
  const { nowSeconds } = world;
  const leaves = Math.max(nowSeconds, world.warmSeconds, world.generatorFreeSeconds);
  world.generatorFreeSeconds = leaves + world.generatorSeconds;
  thread.phase = 'reach';
  if (leaves <= nowSeconds) return true;
  wake(world, thread, leaves, 'reach');
  return false;
}

/** The attempt is at the target. */
export function reach(world: World, thread: Thread): false {
  const operation = thread.operation as Operation;
  const { request, limiters } = operation;
  const { tally } = request;
  const { target, nowSeconds } = world;
  // Polls that follow one which found the job at work are no retries.
  if (operation.attempts > 0 && operation.failures === 0) tally.pending++;
  operation.attempts++;
  operation.sentSeconds = nowSeconds;
  const refusedSeconds = target.draw(limiters, nowSeconds);
  operation.isAdmitted = refusedSeconds === 0;
  target.working++;
  let answered = nowSeconds + world.overheadSeconds;
  if (operation.isAdmitted) {
    answered += request.draw(target.working);
    tally.admitted++;
  } else {
    const { isTold, readsQuotaHeaders } = request.refusal;
    operation.toldSeconds = isTold ? world.told(refusedSeconds, readsQuotaHeaders) : -1;
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
