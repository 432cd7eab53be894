import { endIteration } from './flow.ts';
import { releasePermits } from './permits.ts';
import type { PolicyModel } from './request-model.ts';
import { type Operation, type Thread, type World, waitUntil } from './world.ts';

/** The answer to an attempt: the operation is over, or it gets another attempt after a wait. */
export function answer(world: World, thread: Thread): boolean {
  const operation = thread.operation as Operation;
  const { request, gates, limiters } = operation;
  const { tally, poll } = request;
  world.target.working--;
  world.endSeconds = Math.max(world.endSeconds, world.nowSeconds);
  const keepsSocket = operation.isAdmitted && request.opensSocket;
  if (keepsSocket) {
    thread.socket = { gates, limiters };
  } else {
    if (operation.isAdmitted) for (const limiter of limiters) limiter.release();
    if (operation.holdsPermits) releasePermits(world, gates);
  }
  operation.holdsPermits = false;
  if (operation.isAdmitted) {
    if (poll === null || jobAgeSeconds(thread, operation, poll.jobs) >= poll.doneSeconds) {
      tally.ok++;
      handOut(thread, request.handsOut, operation.sentSeconds);
      return goOn(thread);
    }
    operation.failures = 0;
    operation.waitSeconds = 0;
    if (world.nowSeconds + poll.everySeconds > operation.startSeconds + poll.deadlineSeconds)
      return fail(world, thread, 'failed');
    return again(world, thread, operation, poll.everySeconds);
  }
  const { policy } = request;
  if (policy === null || !request.refusal.isRetried) return fail(world, thread, 'failed');
  return rejected(world, thread, operation, policy);
}

function handOut(thread: Thread, variables: readonly string[], sentSeconds: number): void {
  if (variables.length === 0) return;
  thread.jobs ??= new Map();
  for (const variable of variables) thread.jobs.set(variable, sentSeconds);
}

/** As the target has it: since the answer that named the job, else since it was first asked for. */
function jobAgeSeconds(thread: Thread, operation: Operation, jobs: readonly string[]): number {
  const known = jobs.find((variable) => thread.jobs?.has(variable));
  const since = known === undefined ? undefined : thread.jobs?.get(known);
  return operation.sentSeconds - (since ?? operation.startSeconds);
}

function rejected(world: World, thread: Thread, operation: Operation, policy: PolicyModel): boolean {
  const { settings } = policy;
  const { toldSeconds: told } = operation;
  operation.failures++;
  const heeds = settings.honoursRetryAfter && told >= 0;
  let wait = heeds ? told : backoffSeconds(world, policy, operation.failures);
  if (settings.cooldown && operation.request.refusal.isThrottled && wait > 0)
    coolDown(world, operation, Math.min(wait, settings.maxRetryAfterSeconds));
  const { poll } = operation.request;
  const isLate = poll !== null && world.nowSeconds + wait > operation.startSeconds + poll.deadlineSeconds;
  if (operation.failures >= settings.attempts) return fail(world, thread, 'gaveUp');
  if (isLate) return fail(world, thread, 'failed');
  if (heeds && told > settings.maxRetryAfterSeconds) return fail(world, thread, 'gaveUp');
  const budget =
    settings.budget === null ? Number.POSITIVE_INFINITY : settings.budgetMinimum + settings.budget * policy.operations;
  if (policy.retries + 1 > budget) return fail(world, thread, 'gaveUp');
  policy.retries++;
  if (heeds) wait += world.random() * policy.spreadSeconds;
  operation.waitSeconds = wait;
  return again(world, thread, operation, wait);
}

/** min(cap, base x factor^(n-1)), or evenly between zero and that. */
function backoffSeconds(world: World, policy: PolicyModel, failures: number): number {
  const { settings, baseSeconds, capSeconds } = policy;
  const bound = Math.min(capSeconds, baseSeconds * settings.factor ** (failures - 1));
  return settings.jitter === 'none' ? bound : world.random() * bound;
}

/** Closes the gates; whoever waits for a slot there asks again when they open. */
function coolDown(world: World, operation: Operation, seconds: number): void {
  const until = world.nowSeconds + seconds;
  let isNew = false;
  for (const gate of operation.gates) isNew = gate.cooldown(until) || isNew;
  if (!isNew) return;
  for (const thread of world.atSlots) {
    if (!thread.operation?.gates.some((gate) => operation.gates.includes(gate))) continue;
    world.atSlots.delete(thread);
    world.voided++;
    waitUntil(world, thread, until, 'admit');
  }
}

function again(world: World, thread: Thread, operation: Operation, waitSeconds: number): false {
  const due = world.nowSeconds + waitSeconds;
  operation.askedSeconds = due;
  operation.hasLeft = false;
  return waitUntil(world, thread, due, 'admit');
}

function goOn(thread: Thread): true {
  thread.operation = null;
  thread.place++;
  thread.phase = 'run';
  return true;
}

function fail(world: World, thread: Thread, how: 'failed' | 'gaveUp'): boolean {
  const { request } = thread.operation as Operation;
  request.tally[how]++;
  if (!request.endsIteration) return goOn(thread);
  thread.operation = null;
  return endIteration(world, thread);
}

/** There is no token to send it with, and none for what would follow. */
export function giveUpIteration(world: World, thread: Thread): boolean {
  const { request, askedSeconds } = thread.operation as Operation;
  request.tally.failed++;
  request.tally.gateSeconds += world.nowSeconds - askedSeconds;
  thread.operation = null;
  return endIteration(world, thread);
}
