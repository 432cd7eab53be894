/** Asked for once: the getter costs as much as the clock itself. */
const { timeOrigin } = performance;

/** One monotonic clock for everything; its zero is the epoch. */
export const nowMs = (): number => timeOrigin + performance.now();

/** Milliseconds as they are logged. */
export const threeDecimals = (ms: number): number => Math.round(ms * 1000) / 1000;
