import type { Load, Scenario, Workload } from '../spec/scenario.ts';
import { admittedRate } from './admitted-rate.ts';
import { gatesPace } from './gated-limits.ts';
import { type Demand, demandOf } from './iteration-demand.ts';
import { timesGranted } from './limit-rate.ts';
import { peakBacklog, peakRate, profileSeconds, profileTotal, wholeArrivals } from './rate-profile.ts';
import { rowsShared } from './rows-shared.ts';
import { mostUsers, userRate } from './user-rate.ts';

export { cycleSeconds } from './user-rate.ts';

/** The arithmetic of one workload; explain prints it and the plan is built from it. */
export type Sizing = {
  readonly workload: string;
  readonly demand: Demand;
  /** Iterations per second at the peak of what is asked for. */
  readonly askedPerSecond: number;
  /** Iterations per second that the declared limits admit at their safety; Infinity without limits. */
  readonly admittedPerSecond: number;
  /** The limit that gives `admittedPerSecond`; null without limits. */
  readonly tightest: string | null;
  /** Iterations in all; null when only time bounds them. */
  readonly iterations: number | null;
  /** Seconds from the group's start to its end; null when the work itself ends it. */
  readonly seconds: number | null;
  readonly threads: number;
  /** How `threads` came about, as a sentence. */
  readonly threadsBecause: string;
};

/** Threads beyond this many for one workload are a sign of a wrong number, not of a load. */
export const MOST_THREADS = 20_000;
/** Spare threads over Little's law, for response times above the assumed 95th percentile. */
const SPARE = 1.2;

export function sizeWorkload(scenario: Scenario, workload: Workload): Sizing {
  const demand = demandOf(workload.flow);
  const { admittedPerSecond, tightest } = admittedRate(scenario, scenario.limits, workload, demand);
  const base = { workload: workload.name, demand, admittedPerSecond, tightest };
  const load = workload.load;
  const tokens = tokensDrawn(scenario, demand);
  switch (load.type) {
    case 'arrivals': {
      const admitted = gatesPace(scenario) ? admittedPerSecond : Number.POSITIVE_INFINITY;
      return { ...base, ...sizeArrivals(load, demand, admitted, tokens) };
    }
    case 'users':
      return { ...base, ...sizeUsers(load, demand, scenario, workload) };
    case 'items': {
      // What counts requests in flight has no rate to pace at: its gate alone holds the work back.
      const rates = scenario.limits.filter(({ type }) => type !== 'concurrency');
      const admitted = gatesPace(scenario)
        ? admittedRate(scenario, rates, workload, demand).admittedPerSecond
        : Number.POSITIVE_INFINITY;
      return { ...base, ...sizeItems(load, demand, admitted, tokens) };
    }
  }
}

/** A token's quota is used by the threads of that token only, so each token needs one. */
const tokensDrawn = ({ limits, auth }: Scenario, demand: Demand): number =>
  Math.max(1, ...limits.filter(({ name }) => demand.draws.has(name)).map((limit) => timesGranted(limit, auth)));

const perToken = (tokens: number): string => (tokens > 1 ? `, at least one for each of ${tokens} tokens` : '');

type Sized = Pick<Sizing, 'askedPerSecond' | 'iterations' | 'seconds' | 'threads' | 'threadsBecause'>;

/** Little's law N = rate x time, plus those that wait at the gate at the worst moment. */
function sizeArrivals(
  load: Extract<Load, { type: 'arrivals' }>,
  demand: Demand,
  admitted: number,
  tokens: number,
): Sized {
  const peak = peakRate(load.profile);
  const iterations = load.count ?? wholeArrivals(profileTotal(load.profile));
  const burst = Math.max(1, Math.min(load.burst, iterations));
  const busy = Math.ceil(Math.min(peak, admitted) * demand.p95Seconds * SPARE) + burst;
  const waiting = Number.isFinite(admitted) ? Math.ceil(peakBacklog(load.profile, admitted)) : 0;
  // Each arrival is one iteration, so more threads than arrivals have nothing to do.
  const most = Math.min(MOST_THREADS, Math.max(1, iterations));
  const littles = Math.max(tokens, Math.min(most, busy + waiting));
  return {
    askedPerSecond: peak,
    iterations,
    seconds: profileSeconds(load.profile),
    threads: load.threads ?? littles,
    threadsBecause:
      load.threads !== null
        ? `${load.threads} as the spec says (Little's law asks for ${littles})`
        : `${number(Math.min(peak, admitted))}/s x ${number(demand.p95Seconds)} s (p95) x ${SPARE} + ${number(burst)}` +
          (waiting > 0 ? ` + ${number(waiting)} waiting for the quota` : '') +
          (busy + waiting > most
            ? `, and no more than ${number(most)}${most === MOST_THREADS ? '' : ` ${most === 1 ? 'arrival' : 'arrivals'}`}`
            : '') +
          perToken(tokens),
  };
}

function sizeUsers(
  load: Extract<Load, { type: 'users' }>,
  demand: Demand,
  scenario: Scenario,
  workload: Workload,
): Sized {
  const users = mostUsers(load);
  const rate = userRate(load, demand);
  const rows = rowsShared(scenario, workload);
  const perUser = load.iterations === null ? null : load.iterations * users;
  const times = rate.each === 1 ? '' : ` x ${number(rate.each)}`;
  const there = rate.users === users ? number(users) : `${number(rate.users)} at a time`;
  return {
    askedPerSecond: Math.min(rate.perSecond, load.ratePerSecond ?? Number.POSITIVE_INFINITY),
    iterations: rows === null ? perUser : Math.min(rows, perUser ?? rows),
    seconds: load.seconds,
    threads: users,
    threadsBecause:
      `${number(users)} ${users === 1 ? 'user' : 'users'}, closed model: ` +
      `${there}${times} / ${number(rate.seconds)} s = ${number(rate.perSecond)}/s at most`,
  };
}

/** Finite work runs at the limits' safe rate; without limits it is spread over nine tenths of the deadline. */
function sizeItems(load: Extract<Load, { type: 'items' }>, demand: Demand, admitted: number, tokens: number): Sized {
  const needed = load.items / (load.withinSeconds * 0.9);
  const rate = Math.min(load.ratePerSecond ?? (Number.isFinite(admitted) ? admitted : needed), admitted);
  const littles = Math.min(
    MOST_THREADS,
    load.items,
    Math.max(2, tokens, Math.ceil(rate * demand.p95Seconds * SPARE) + 1),
  );
  return {
    askedPerSecond: rate,
    iterations: load.items,
    seconds: null,
    threads: load.threads ?? littles,
    threadsBecause:
      load.threads !== null
        ? `${load.threads} as the spec says (Little's law asks for ${littles})`
        : `${number(rate)}/s x ${number(demand.p95Seconds)} s (p95) x ${SPARE} + 1, at least 2${perToken(tokens)}`,
  };
}

/** Smaller than this is what binary fractions leave of nothing. */
const DUST = 1e-9;

/** From here on digits are grouped by thousands; what is less by a fraction rounds to it. */
const MANY = 999.5;

/** `2,592,000`, rounded. The locale says the same, but takes as long as a small explanation to begin with. */
export const whole = (value: number): string => String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** At most three digits after the point, and two that say something where there would be none; no trailing zeros. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return 'unlimited';
  const size = Math.abs(value);
  if (size < DUST) return '0';
  if (size >= MANY) return whole(value);
  if (size >= 0.01) return String(Number(value.toFixed(size < 10 ? 3 : size < 100 ? 1 : 0)));
  return value.toFixed(1 - Math.floor(Math.log10(size))).replace(/\.?0+$/, '');
}
