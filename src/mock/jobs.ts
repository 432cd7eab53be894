/** Oldest jobs are forgotten beyond this many. */
const remembered = 200_000;

/** The jobs that responses handed out or polls asked for, and since when they run. */
export type Jobs = {
  readonly start: (key: string, nowMs: number) => void;
  /** Seconds since the job was handed out, else since it was first asked for. */
  readonly ageSeconds: (keys: readonly string[], path: string, nowMs: number) => number;
};

export function createJobs(): Jobs {
  const startedMs = new Map<string, number>();
  const start: Jobs['start'] = (key, nowMs) => {
    startedMs.set(key, nowMs);
    if (startedMs.size <= remembered) return;
    for (const oldest of startedMs.keys()) {
      startedMs.delete(oldest);
      return;
    }
  };
  return {
    start,
    ageSeconds: (keys, path, nowMs) => {
      const known = keys.find((key) => startedMs.has(key)) ?? path;
      const since = startedMs.get(known);
      if (since === undefined) start(known, nowMs);
      return since === undefined ? 0 : (nowMs - since) / 1000;
    },
  };
}
