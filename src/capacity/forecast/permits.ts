import type { GateModel } from './gate-model.ts';
import { type Thread, type World, wake } from './world.ts';

/** A permit of every gate, or none. Who gets none waits in line at the gate that has none left. */
export function acquirePermits(world: World, gates: readonly GateModel[], thread: Thread): boolean {
  for (let taken = 0; taken < gates.length; taken++) {
    const gate = gates[taken] as GateModel;
    if (gate.acquire()) continue;
    for (let index = 0; index < taken; index++) (gates[index] as GateModel).release();
    gate.waiting.push(thread.id);
    passOn(world, gates);
    return false;
  }
  return true;
}

export function releasePermits(world: World, gates: readonly GateModel[]): void {
  for (const gate of gates) {
    gate.release();
    callNext(world, gate);
  }
}

/** Who was called for a permit that he does not take calls the next in line. */
export function passOn(world: World, gates: readonly GateModel[]): void {
  for (const gate of gates) if (gate.isFree()) callNext(world, gate);
}

/** The first in line who is still there asks again. */
function callNext(world: World, gate: GateModel): void {
  while (gate.waiting.length > 0) {
    const next = world.threads[gate.waiting.shift() as number];
    if (!next?.operation?.waitsInLine) continue;
    wake(world, next, world.nowSeconds, 'admit');
    return;
  }
}

/** The socket is closed: its permits are free again, at the plan's gates and at the target. */
export function leaveSocket(world: World, thread: Thread): void {
  const { socket } = thread;
  if (socket === null) return;
  thread.socket = null;
  releasePermits(world, socket.gates);
  for (const limiter of socket.limiters) limiter.release();
}
