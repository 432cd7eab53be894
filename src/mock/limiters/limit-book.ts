import { createLimiter, scaleLimit, windowSeconds } from '../../capacity/limiters/create-limiter.ts';
import { clockSlackSeconds, type Limiter, type LimiterUse } from '../../capacity/limiters/limiter.ts';
import { createSlidingPeak, type SlidingPeak } from '../../capacity/sliding-peak.ts';
import type { Limit } from '../../spec/scenario.ts';

/** Who asks: limits of scope `token` and `ip` keep one count for each. */
export type Caller = {
  readonly token: string;
  readonly address: string;
  /** Operation of the attempt; null when it does not say. */
  readonly operation: string | null;
};

export type Admission =
  | {
      readonly admitted: true;
      /** Gives concurrency permits back; later calls do nothing. */
      readonly release: () => void;
      /** State of the first limit drawn on; null without limits. */
      readonly use: LimiterUse | null;
    }
  | {
      readonly admitted: false;
      /** The refusing limit, the one with the longest wait. */
      readonly limit: string;
      /** Whole seconds, rounded up, at least 1. */
      readonly retryAfterSeconds: number;
      readonly use: LimiterUse;
      /** The refusal has left: its caller was told to wait until then. */
      readonly told: (untilSeconds: number) => void;
    };

/** One limit as it was used. */
export type LimitSummary = {
  readonly type: Limit['type'];
  /** Allowance at the time scale: permits of a window, burst, or requests in flight. */
  readonly allow: number;
  readonly windowSeconds: number | null;
  readonly admitted: number;
  readonly refused: number;
  /** Most permits gone at once in a window of its own kind, over all keys; includes what others use. */
  readonly worstUsed: number;
  /** Most attempts, refused ones too, in any span of `windowSeconds`; null for concurrency. */
  readonly worstOffered: number | null;
  /** Most attempts, refused ones too, in any span of one second. */
  readonly peakPerSecond: number;
  /**
   * Attempts that came while the wait told with the last refusal was still running, without those of the operation
   * that was refused: none when a refusal holds all of them back.
   */
  readonly duringCooldown: number;
};

/** The count of one key of a limit. */
type Count = {
  readonly limiter: Limiter;
  readonly offered: SlidingPeak | null;
  readonly perSecond: SlidingPeak;
  /** The last refusal: whose it was, and the end of the wait it told. */
  cooldown: { readonly untilSeconds: number; readonly operation: string | null } | null;
};

type Entry = {
  readonly limit: Limit;
  readonly limiters: Map<string, Count>;
  admitted: number;
  refused: number;
  worstUsed: number;
  duringCooldown: number;
};

export type LimitBook = {
  /** Draws on all the named limits or on none of them. Unknown names are a bug. */
  readonly draw: (names: readonly string[], caller: Caller, nowSeconds: number) => Admission;
  readonly summary: () => Record<string, LimitSummary>;
};

const free: Admission = { admitted: true, release: () => {}, use: null };

/** All limits of the stand-in at its time scale. */
export function createLimitBook(limits: readonly Limit[], timeScale: number): LimitBook {
  const entries = new Map<string, Entry>();
  for (const limit of limits) {
    const scaled = scaleLimit(limit, timeScale);
    entries.set(limit.name, {
      limit: scaled,
      limiters: new Map(),
      admitted: 0,
      refused: 0,
      worstUsed: 0,
      duringCooldown: 0,
    });
  }

  const draw: LimitBook['draw'] = (names, caller, nowSeconds) => {
    if (names.length === 0) return free;
    const drawn = names.map((name) => {
      const entry = entries.get(name);
      if (!entry) throw new Error(`no limit named ${name}`);
      return { name, entry, count: countFor(entry, caller) };
    });
    let refusal: { readonly at: (typeof drawn)[number]; readonly wait: number } | undefined;
    for (const at of drawn) {
      offer(at.entry, at.count, caller, nowSeconds);
      const wait = at.count.limiter.waitSeconds(nowSeconds);
      if (wait > 0 && (!refusal || wait > refusal.wait)) refusal = { at, wait };
    }
    if (refusal) {
      const { name, entry, count } = refusal.at;
      entry.refused++;
      return {
        admitted: false,
        limit: name,
        retryAfterSeconds: Math.max(1, Math.ceil(refusal.wait - clockSlackSeconds)),
        use: count.limiter.use(nowSeconds),
        told: (untilSeconds) => {
          count.cooldown = { untilSeconds, operation: caller.operation };
        },
      };
    }
    for (const { entry, count } of drawn) {
      const { limiter } = count;
      limiter.take(nowSeconds);
      entry.admitted++;
      entry.worstUsed = Math.max(entry.worstUsed, limiter.use(nowSeconds).used);
    }
    let held = true;
    const release = (): void => {
      if (held) for (const { count } of drawn) count.limiter.release();
      held = false;
    };
    return { admitted: true, release, use: drawn[0]?.count.limiter.use(nowSeconds) ?? null };
  };

  const summary = (): Record<string, LimitSummary> =>
    Object.fromEntries([...entries].map(([name, entry]) => [name, summarise(entry)]));
  return { draw, summary };
}

function offer(entry: Entry, count: Count, { operation }: Caller, nowSeconds: number): void {
  count.offered?.note(nowSeconds);
  count.perSecond.note(nowSeconds);
  const { cooldown } = count;
  const isOther = cooldown !== null && (operation === null || operation !== cooldown.operation);
  if (isOther && nowSeconds < cooldown.untilSeconds) entry.duringCooldown++;
}

function countFor(entry: Entry, caller: Caller): Count {
  const { scope } = entry.limit;
  const key = scope === 'token' ? caller.token : scope === 'ip' ? caller.address : '';
  let found = entry.limiters.get(key);
  if (!found) {
    const span = windowSeconds(entry.limit);
    found = {
      limiter: createLimiter(entry.limit),
      offered: span === null ? null : createSlidingPeak(span),
      perSecond: createSlidingPeak(1),
      cooldown: null,
    };
    entry.limiters.set(key, found);
  }
  return found;
}

function summarise(entry: Entry): LimitSummary {
  const { limit, admitted, refused, worstUsed, duringCooldown } = entry;
  const allow = limit.type === 'concurrency' ? limit.max : limit.type === 'token-bucket' ? limit.burst : limit.allow;
  const span = windowSeconds(limit);
  let worstOffered = 0;
  let peakPerSecond = 0;
  for (const { offered, perSecond } of entry.limiters.values()) {
    worstOffered = Math.max(worstOffered, offered?.peak() ?? 0);
    peakPerSecond = Math.max(peakPerSecond, perSecond.peak());
  }
  return {
    ...{ type: limit.type, allow, windowSeconds: span, admitted, refused, worstUsed },
    ...{ worstOffered: span === null ? null : worstOffered, peakPerSecond, duringCooldown },
  };
}
