import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Bytes of this process's heap that something still holds: what is left after a full collection. Without one the
 * figure tells when V8 last felt like collecting, which depends on the machine.
 */
export function liveHeapBytes(): number {
  setFlagsFromString('--expose_gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
