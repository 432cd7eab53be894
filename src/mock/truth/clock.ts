/** One monotonic clock for everything; its zero is the epoch. */
export const nowMs = (): number => performance.timeOrigin + performance.now();

/** Milliseconds as they are logged. */
export const threeDecimals = (ms: number): number => Math.round(ms * 1000) / 1000;
