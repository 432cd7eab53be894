/** Clocks of client and server differ by their resolution. */
const toleranceMs = 1;
/** Oldest operations are forgotten beyond this many, so that endless runs keep their memory. */
const remembered = 1_000_000;

/** Knows of each operation when it may come back and whether it has succeeded. */
export type OperationLedger = {
  readonly isEarly: (operation: string, arrivedMs: number) => boolean;
  readonly refuse: (operation: string, notBeforeMs: number) => void;
  /** Notes a success; true when it is not the first. */
  readonly succeed: (operation: string) => boolean;
};

export function createOperationLedger(): OperationLedger {
  const notBefore = new Map<string, number>();
  const succeeded = new Map<string, true>();
  return {
    isEarly: (operation, arrivedMs) => arrivedMs < (notBefore.get(operation) ?? 0) - toleranceMs,
    refuse: (operation, notBeforeMs) => remember(notBefore, operation, notBeforeMs),
    succeed: (operation) => {
      notBefore.delete(operation);
      if (succeeded.has(operation)) return true;
      remember(succeeded, operation, true);
      return false;
    },
  };
}

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.set(key, value);
  if (map.size <= remembered) return;
  for (const oldest of map.keys()) {
    map.delete(oldest);
    return;
  }
}
