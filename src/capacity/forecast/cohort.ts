/** When a thread is there, in seconds of the run. */
export type Shift = {
  readonly startSeconds: number;
  /** Nothing new begins from then on: no iteration, no step of one. */
  readonly stopSeconds: number;
  /** Waits end here and the thread with them; an answer is waited for beyond. */
  readonly endSeconds: number;
};

/** Threads that come one after the other. Their shifts are made when they come: a crowd costs nothing before. */
export type Cohort = {
  readonly threads: number;
  /** In the order of their starts. */
  readonly shiftOf: (index: number) => Shift;
};

/** JMeter's groups know whole seconds: a hold is rounded up, a delay down. */
export const wholeUp = (seconds: number): number => Math.floor(seconds + 0.999);
export const wholeDown = (seconds: number): number => Math.floor(seconds + 1e-9);

/** The thread ends where its time is over, in whatever wait it is. */
export const cutAt = (startSeconds: number, endSeconds: number): Shift => ({
  startSeconds,
  stopSeconds: endSeconds,
  endSeconds,
});

/** The thread finishes the step it is in, waits included. */
export const finishesAfter = (startSeconds: number, stopSeconds: number): Shift => ({
  startSeconds,
  stopSeconds,
  endSeconds: Number.POSITIVE_INFINITY,
});
