import type { Limit } from '../../spec/scenario.ts';

/** The plan's own gate before a limit, as templates/groovy/runtime has it. Times are seconds of the simulation. */
export type GateModel = {
  /** When an attempt may leave; reserves that slot. */
  readonly reserve: (nowSeconds: number) => number;
  /** Slots reserved under an older epoch are void. */
  readonly epoch: () => number;
  /** True when it voided slots. */
  readonly cooldown: (untilSeconds: number) => boolean;
  readonly closedUntilSeconds: () => number;
  readonly acquire: () => boolean;
  readonly release: () => void;
  /** It has a permit left. */
  readonly isFree: () => boolean;
  /** Threads that wait for a permit, first come first served. */
  readonly waiting: number[];
};

/** Changes whenever one of them voids its slots. */
export const epochOf = (gates: readonly GateModel[]): number => {
  let sum = 0;
  for (const gate of gates) sum += gate.epoch();
  return sum;
};

/** Two rejections of the same window may differ by this much without voiding the queue again. */
const SAME_WINDOW_SECONDS = 0.05;

const noPermits = { acquire: () => true, release: () => {}, isFree: () => true } as const;

/** Slots at a steady rate with a burst: slot = max(next, now - T (burst - 1)); next = slot + T. */
function rateGate(perSecond: number, burst: number): GateModel {
  const interval = 1 / perSecond;
  let next = -interval * (burst - 1);
  let coolUntil = Number.NEGATIVE_INFINITY;
  let epoch = 0;
  return {
    ...noPermits,
    reserve: (nowSeconds) => {
      const slot = Math.max(next, nowSeconds - interval * (burst - 1));
      next = slot + interval;
      return slot;
    },
    epoch: () => epoch,
    cooldown: (untilSeconds) => {
      if (untilSeconds <= coolUntil + SAME_WINDOW_SECONDS) return false;
      coolUntil = untilSeconds;
      next = next > untilSeconds ? next - interval * Math.floor((next - untilSeconds) / interval) : untilSeconds;
      epoch++;
      return true;
    },
    closedUntilSeconds: () => coolUntil,
    waiting: [],
  };
}

function permitGate(permits: number): GateModel {
  let free = Math.max(1, permits);
  return {
    reserve: (nowSeconds) => nowSeconds,
    epoch: () => 0,
    cooldown: () => false,
    closedUntilSeconds: () => Number.NEGATIVE_INFINITY,
    acquire: () => {
      if (free === 0) return false;
      free--;
      return true;
    },
    release: () => {
      free++;
    },
    isFree: () => free > 0,
    waiting: [],
  };
}

/** Slowest rate of a gate, so that a limit that leaves nothing still has a slot, in eleven days. */
const SLOWEST_PER_SECOND = 1e-6;

/** Lets everything through, but while a cooldown lasts. */
export const createClosingGate = (): GateModel => rateGate(Number.POSITIVE_INFINITY, 1);

/** The gate of a (scaled) limit: its safe share, windows without a burst. */
export function createGate(limit: Limit): GateModel {
  if (limit.type === 'concurrency') return permitGate(Math.floor(limit.max * limit.safety));
  const perSecond = limit.type === 'token-bucket' ? limit.ratePerSecond : limit.allow / limit.perSeconds;
  const burst = limit.type === 'token-bucket' ? limit.burst : 1;
  return rateGate(Math.max(SLOWEST_PER_SECOND, (perSecond - limit.backgroundPerSecond) * limit.safety), burst);
}
