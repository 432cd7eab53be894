import type { Limit } from '../../spec/scenario.ts';
import { createSlidingPeak, type SlidingPeak } from '../truth/sliding-peak.ts';
import { createLimiter, scaleLimit, windowSeconds } from './create-limiter.ts';
import { clockSlackSeconds, type Limiter, type LimiterUse } from './limiter.ts';

/** Who asks: limits of scope `token` and `ip` keep one count for each. */
export type Caller = { readonly token: string; readonly address: string };

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
};

type Entry = {
  readonly limit: Limit;
  readonly limiters: Map<string, { readonly limiter: Limiter; readonly offered: SlidingPeak | null }>;
  admitted: number;
  refused: number;
  worstUsed: number;
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
    entries.set(limit.name, { limit: scaled, limiters: new Map(), admitted: 0, refused: 0, worstUsed: 0 });
  }

  const draw: LimitBook['draw'] = (names, caller, nowSeconds) => {
    if (names.length === 0) return free;
    const drawn = names.map((name) => {
      const entry = entries.get(name);
      if (!entry) throw new Error(`no limit named ${name}`);
      return { name, entry, ...limiterFor(entry, caller) };
    });
    let refusal: { readonly at: (typeof drawn)[number]; readonly wait: number } | undefined;
    for (const at of drawn) {
      at.offered?.note(nowSeconds);
      const wait = at.limiter.waitSeconds(nowSeconds);
      if (wait > 0 && (!refusal || wait > refusal.wait)) refusal = { at, wait };
    }
    if (refusal) {
      refusal.at.entry.refused++;
      const retryAfterSeconds = Math.max(1, Math.ceil(refusal.wait - clockSlackSeconds));
      return { admitted: false, limit: refusal.at.name, retryAfterSeconds, use: refusal.at.limiter.use(nowSeconds) };
    }
    for (const { entry, limiter } of drawn) {
      limiter.take(nowSeconds);
      entry.admitted++;
      entry.worstUsed = Math.max(entry.worstUsed, limiter.use(nowSeconds).used);
    }
    let held = true;
    const release = (): void => {
      if (held) for (const { limiter } of drawn) limiter.release();
      held = false;
    };
    return { admitted: true, release, use: drawn[0]?.limiter.use(nowSeconds) ?? null };
  };

  const summary = (): Record<string, LimitSummary> =>
    Object.fromEntries([...entries].map(([name, entry]) => [name, summarise(entry)]));
  return { draw, summary };
}

function limiterFor(entry: Entry, caller: Caller): { readonly limiter: Limiter; readonly offered: SlidingPeak | null } {
  const { scope } = entry.limit;
  const key = scope === 'token' ? caller.token : scope === 'ip' ? caller.address : '';
  let found = entry.limiters.get(key);
  if (!found) {
    const span = windowSeconds(entry.limit);
    found = { limiter: createLimiter(entry.limit), offered: span === null ? null : createSlidingPeak(span) };
    entry.limiters.set(key, found);
  }
  return found;
}

function summarise(entry: Entry): LimitSummary {
  const { limit, admitted, refused, worstUsed } = entry;
  const allow = limit.type === 'concurrency' ? limit.max : limit.type === 'token-bucket' ? limit.burst : limit.allow;
  const span = windowSeconds(limit);
  const worstOffered =
    span === null ? null : Math.max(0, ...[...entry.limiters.values()].map((one) => one.offered?.peak() ?? 0));
  return { type: limit.type, allow, windowSeconds: span, admitted, refused, worstUsed, worstOffered };
}
