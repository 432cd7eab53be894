import { TOKEN_PATIENCE_SECONDS } from '../token-life.ts';
import { releasePermits } from './permits.ts';
import { giveUpIteration } from './settlement.ts';
import { type Operation, type Thread, type World, waitUntil } from './world.ts';

/** Who has passed the gates and has no live token gives its permits back, waits for one, and passes the gates again. */
export function awaitToken(world: World, thread: Thread, operation: Operation, readySeconds: number): false {
  if (operation.holdsPermits) releasePermits(world, operation.gates);
  operation.holdsPermits = false;
  operation.patienceSeconds = world.nowSeconds + TOKEN_PATIENCE_SECONDS;
  return look(world, thread, operation, readySeconds);
}

/** Looks for the token; an operation without one is given up when its patience is over, and with it the iteration. */
export function token(world: World, thread: Thread): boolean {
  const operation = thread.operation as Operation;
  const { nowSeconds, renewals } = world;
  const readySeconds = renewals?.readySeconds(thread.token, nowSeconds) ?? nowSeconds;
  if (readySeconds <= nowSeconds) {
    thread.phase = 'admit';
    return true;
  }
  if (nowSeconds < operation.patienceSeconds) return look(world, thread, operation, readySeconds);
  return giveUpIteration(world, thread);
}

const look = (world: World, thread: Thread, { patienceSeconds }: Operation, readySeconds: number): false =>
  waitUntil(world, thread, Math.min(readySeconds, patienceSeconds), 'token');
