/** Timers that can all be stopped at once, so that nothing outlives the stand-in. */
export type Delays = {
  /** Runs the task after so many milliseconds; at once for none. The task does not run after `cancelAll`. */
  readonly after: (ms: number, task: () => void) => void;
  /** Runs the task once everything that is due now has been done. */
  readonly soon: (task: () => void) => void;
  readonly cancelAll: () => void;
};

export function createDelays(): Delays {
  const timers = new Set<NodeJS.Timeout>();
  let cancelled = false;
  return {
    after: (ms, task) => {
      if (cancelled) return;
      if (ms <= 0) {
        task();
        return;
      }
      const timer = setTimeout(() => {
        timers.delete(timer);
        task();
        // Node cuts fractions off, which would be early.
      }, Math.ceil(ms));
      timers.add(timer);
    },
    soon: (task) => {
      setImmediate(() => {
        if (!cancelled) task();
      });
    },
    cancelAll: () => {
      cancelled = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
