import { holdEndSeconds } from '../capacity/demand/load-starts.ts';
import { mostWaiting } from '../capacity/demand/served.ts';
import { peakOf, type Spans } from '../capacity/demand/spans.ts';
import { freePerSecond, safeAtOnce, safePerSecond, timesGranted } from '../capacity/limit-rate.ts';
import { firstRejection } from '../capacity/quota/first-rejection.ts';
import { mostInFlight } from '../capacity/quota/in-flight.ts';
import { grainOf, sourcesOf } from '../capacity/quota/limit-sources.ts';
import { number } from '../capacity/size-workload.ts';
import type { Limit, Scenario } from '../spec/scenario.ts';
import { firstOver, leftAt } from './conflicts-held-back.ts';
import type { FoundConflict } from './find-conflicts.ts';
import { duration, plural, verb } from './in-words.ts';
import { knownSum } from './known-sum.ts';
import { momentInWords, phaseAt, roughly } from './moment-in-words.ts';
import { once } from './once.ts';
import type { Reckoning } from './reckoning.ts';
import { blurredDraws, drawersOf, gateBurst, TOKEN_CALLS } from './shared-drawers.ts';
import { type Drawer, sharedQueue } from './shared-queue.ts';

/** Workloads that, while they overlap, are too much together, whether each of them fits or not. */
export function shared(reckoning: Reckoning, limit: Limit): readonly FoundConflict[] {
  const { scenario, sizings } = reckoning;
  const names = drawnBy(reckoning, limit);
  if (names.length < 2) return [];
  if (scenario.intent !== 'respect' || limit.safety > 1) return rejectedTogether(reckoning, limit, names);
  if (limit.type !== 'concurrency') return overTime(reckoning, limit);
  const safe = safeAtOnce(limit, scenario.auth);
  const asked = mostInFlight(sourcesOf(scenario, sizings, limit)) * timesGranted(limit, scenario.auth);
  if (asked <= safe * (1 + 1e-9)) return [];
  const say = (): string =>
    `${listed(names)} together have ${number(asked)} of ${limit.name} at a time, which has ${number(safe)}: ` +
    'they wait for each other.';
  return [{ kind: 'shared', limit: limit.name, workloads: names, say, isFatal: false }];
}

/** Names of the workloads that draw on a limit. */
export const drawnBy = ({ sizings }: Reckoning, limit: Limit): readonly string[] =>
  sizings.filter(({ demand }) => (demand.draws.get(limit.name) ?? 0) > 0).map(({ workload }) => workload);

/** Fewer than one that waits is rounding where it is counted; that anybody waits at all is not. */
const SOME = 1;
const ANY = 1e-6;

function overTime(reckoning: Reckoning, limit: Limit): readonly FoundConflict[] {
  const { scenario } = reckoning;
  const safe = safePerSecond(limit, scenario.auth);
  const sources = blurredDraws(reckoning, limit);
  if (sources.reduce((sum, { flow }) => sum + peakOf(flow.spans), 0) <= safe) return [];
  const own = knownSum(sources.map(({ flow }) => flow.spans));
  const from = firstOver(own, safe);
  if (from === null) return [];
  const drawers = drawersOf(reckoning, limit);
  const burst = limit.type === 'token-bucket' ? gateBurst(limit, scenario) : 0;
  // A window's gate makes wait what is above its rate; a bucket's may have enough in store.
  if (burst > 0 && sharedQueue(drawers, safe, burst, ANY).most < ANY) return [];
  const workloads = sources
    .filter(({ name, flow }) => name !== TOKEN_CALLS && overlapsAfter(flow.spans, from))
    .map(({ name }) => name);
  const queueOf = once(() => sharedQueue(drawers, safe, burst));
  const lateOf = once((): readonly string[] => [
    ...(drawers.some(({ crew }) => crew?.catchesUp === true) ? lateItems(scenario, queueOf().doneSeconds) : []),
    ...lateArrivals(scenario, drawers, safe, burst, workloads),
  ]);
  const phase = phaseAt(scenario, from);
  const start = from < 1 ? '' : ` from ${duration(from)} on${phase === null ? '' : ` (phase ${phase})`}`;
  const say = (): string => {
    const [{ most }, late] = [queueOf(), lateOf()];
    const waiting = Math.round(most);
    const last = late.length > 0 ? '' : `${verb(waiting, ', the last of them', '')} for ${roughly(most / safe)}`;
    const wait =
      waiting < 1 ? 'now and then a draw waits' : `up to ${plural(waiting, 'draw')} ${verb(waiting, 'wait')}${last}`;
    return (
      `${listed(workloads)} together ask for ${number(peakOf(own))}/s of ${limit.name}${start}, which has ${number(safe)}/s: ` +
      `they slow each other down, and ${wait}` +
      `${late.length > 0 ? `; ${late.join('; ')}` : ''}.`
    );
  };
  return [
    {
      ...{ kind: 'shared', limit: limit.name, workloads, say },
      // Whoever tries out remedies mostly asks for no more than whether they are too much.
      get isFatal() {
        return lateOf().length > 0;
      },
    },
  ];
}

/** Draws at this moment or later. */
const overlapsAfter = (spans: Spans, seconds: number): boolean =>
  spans.some(({ startSeconds, endSeconds }) => endSeconds > seconds && startSeconds <= seconds + 1);

/** Finite work that is done after its deadline, in words. */
const lateItems = ({ workloads }: Scenario, doneSeconds: ReadonlyMap<string, number>): readonly string[] =>
  workloads.flatMap(({ name, load }) => {
    const done = doneSeconds.get(name);
    if (load.type !== 'items' || done === undefined) return [];
    const late = done - load.startSeconds - load.withinSeconds;
    // A queue in steps is off by less than this.
    return late > load.withinSeconds * 1e-3 ? [`${name} is done ${roughly(late)} after its deadline`] : [];
  });

/**
 * What of the arrivals still waits when they end. Who has to wait for an answer only makes them wait; they pile up for good
 * where they alone are too many.
 */
function lateArrivals(
  { workloads }: Scenario,
  drawers: readonly Drawer[],
  safe: number,
  burst: number,
  names: readonly string[],
): readonly string[] {
  const arrivals = drawers.filter(({ crew }) => crew === null);
  const flow = { spans: knownSum(arrivals.map((drawer) => drawer.flow.spans)), jumps: [] };
  if (mostWaiting(flow, safe) - burst < SOME) return [];
  return workloads.flatMap((workload) => {
    const end = holdEndSeconds(workload);
    if (workload.load.type !== 'arrivals' || end === null || !names.includes(workload.name)) return [];
    const left = Math.round(leftAt(flow, safe, end) - burst);
    return left >= SOME ? [`when ${workload.name} ends, ${plural(left, 'draw')} still ${verb(left, 'wait')}`] : [];
  });
}

function rejectedTogether(
  { scenario, sizings }: Reckoning,
  limit: Limit,
  names: readonly string[],
): readonly FoundConflict[] {
  const first = firstRejection(limit, sourcesOf(scenario, sizings, limit), grainOf(sizings, limit));
  if (first === null) return [];
  const say = (): string =>
    `${listed(names)} together are too much for ${limit.name}: the first 429 comes ${momentInWords(scenario, first)}.`;
  return [{ kind: 'shared', workloads: names, limit: limit.name, say, isFatal: scenario.intent === 'respect' }];
}

/** What is left of a limit beside some workloads: below zero when they use it up. */
export function roomBeside(reckoning: Reckoning, limit: Limit, without: readonly string[]): number {
  const { scenario } = reckoning;
  const free = Math.min(safePerSecond(limit, scenario.auth), Math.max(0, freePerSecond(limit, scenario.auth)));
  const others = blurredDraws(reckoning, limit).filter(({ name }) => !without.includes(name));
  return free - peakOf(knownSum(others.map(({ flow }) => flow.spans)));
}

/** `a, b and c` */
export const listed = (names: readonly string[]): string =>
  names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
