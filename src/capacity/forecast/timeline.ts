/** Counts over time in spans of equal length. Memory is bounded: a longer run has longer spans. */
export type Timeline = {
  readonly note: (seconds: number, isAdmitted: boolean) => void;
  readonly spanSeconds: () => number;
  readonly attempts: () => readonly number[];
  readonly admitted: () => readonly number[];
};

const MOST_SPANS = 1024;

export function createTimeline(): Timeline {
  let spanSeconds = 1;
  let last = -1;
  const attempts = new Float64Array(MOST_SPANS);
  const admitted = new Float64Array(MOST_SPANS);
  const halve = (counts: Float64Array): void => {
    for (let index = 0; index < MOST_SPANS; index++) {
      counts[index] = index < MOST_SPANS / 2 ? (counts[2 * index] as number) + (counts[2 * index + 1] as number) : 0;
    }
  };
  return {
    note: (seconds, isAdmitted) => {
      let span = Math.floor(seconds / spanSeconds);
      while (span >= MOST_SPANS) {
        halve(attempts);
        halve(admitted);
        spanSeconds *= 2;
        last >>= 1;
        span = Math.floor(seconds / spanSeconds);
      }
      if (span > last) last = span;
      attempts[span] = (attempts[span] as number) + 1;
      if (isAdmitted) admitted[span] = (admitted[span] as number) + 1;
    },
    spanSeconds: () => spanSeconds,
    attempts: () => Array.from(attempts.subarray(0, last + 1)),
    admitted: () => Array.from(admitted.subarray(0, last + 1)),
  };
}
