import { cumulative } from '../capacity/demand/cumulative.ts';
import { askedUntil, limitDemand } from '../capacity/demand/limit-demand.ts';
import { holdEndSeconds } from '../capacity/demand/load-starts.ts';
import { mostWaiting, served } from '../capacity/demand/served.ts';
import { peakOf, type Spans } from '../capacity/demand/spans.ts';
import { safeAtOnce, safePerSecond, timesGranted } from '../capacity/limit-rate.ts';
import { firstRejection } from '../capacity/quota/first-rejection.ts';
import { mostInFlight } from '../capacity/quota/in-flight.ts';
import { grainOf, sourcesOf } from '../capacity/quota/limit-sources.ts';
import { number } from '../capacity/size-workload.ts';
import type { DemandCurve } from '../capacity/timed-span.ts';
import type { Limit, Scenario } from '../spec/scenario.ts';
import { firstOver, leftAt } from './conflicts-held-back.ts';
import type { FoundConflict } from './find-conflicts.ts';
import { duration, plural } from './in-words.ts';
import { momentInWords, phaseAt, roughly } from './moment-in-words.ts';
import type { Reckoning } from './reckoning.ts';

/** Workloads that each fit, and together, while they overlap, do not. */
export function shared(reckoning: Reckoning, limit: Limit, alone: readonly FoundConflict[]): readonly FoundConflict[] {
  const { scenario, sizings } = reckoning;
  const drawing = sizings.filter(({ demand }) => (demand.draws.get(limit.name) ?? 0) > 0);
  if (drawing.length < 2 || alone.some((conflict) => conflict.limit === limit.name)) return [];
  const names = drawing.map(({ workload }) => workload);
  if (scenario.intent !== 'respect') return rejectedTogether(reckoning, limit, names);
  const found =
    limit.type === 'concurrency'
      ? atOnce(reckoning, limit)
      : overTime(reckoning, limit, safePerSecond(limit, scenario.auth));
  return found === null ? [] : [{ kind: 'shared', limit: limit.name, workloads: names, ...found }];
}

type Found = Partial<Pick<FoundConflict, 'workloads'>> & Pick<FoundConflict, 'say' | 'isFatal'>;

function atOnce({ scenario, sizings }: Reckoning, limit: Extract<Limit, { type: 'concurrency' }>): Found | null {
  const safe = safeAtOnce(limit, scenario.auth);
  const sources = sourcesOf(scenario, sizings, limit);
  const asked = mostInFlight(sources) * timesGranted(limit, scenario.auth);
  if (asked <= safe * (1 + 1e-9)) return null;
  const names = sizings.filter(({ demand }) => demand.draws.has(limit.name)).map(({ workload }) => workload);
  const say = (): string =>
    `${listed(names)} together have ${number(asked)} of ${limit.name} at a time, which has ${number(safe)}: ` +
    'they wait for each other.';
  return { say, isFatal: false };
}

function overTime({ scenario, sizings }: Reckoning, limit: Limit, safe: number): Found | null {
  const { curves, own } = limitDemand(scenario, sizings, limit, askedUntil(scenario, sizings));
  const from = firstOver(own, safe);
  if (from === null) return null;
  const workloads = curves
    .filter((curve) => curve.kind === 'workload' && overlapsAfter(curve, from))
    .map(({ source }) => source);
  const flow = { spans: own, jumps: [] };
  const late = workloads.flatMap((name) => lateBy(scenario, name, curves, own, safe));
  const phase = phaseAt(scenario, from);
  const start = from < 1 ? '' : ` from ${duration(from)} on${phase === null ? '' : ` (phase ${phase})`}`;
  const say = (): string =>
    `${listed(workloads)} together ask for ${number(peakOf(own))}/s of ${limit.name}${start}, which has ${number(safe)}/s: ` +
    `they slow each other down, and up to ${plural(Math.round(mostWaiting(flow, safe)), 'draw')} wait` +
    `${late.length > 0 ? `; ${late.join('; ')}` : ''}.`;
  return { workloads, say, isFatal: late.length > 0 };
}

/** Draws at this moment or later. */
const overlapsAfter = ({ spans }: DemandCurve, seconds: number): boolean =>
  spans.some(({ startSeconds, endSeconds }) => endSeconds > seconds && startSeconds <= seconds + 1);

/** A workload that has a deadline or an end, and first come, first served does not keep it; in words. */
function lateBy(
  scenario: Scenario,
  name: string,
  curves: readonly DemandCurve[],
  own: Spans,
  safe: number,
): readonly string[] {
  const workload = scenario.workloads.find((candidate) => candidate.name === name);
  const curve = curves.find(({ source }) => source === name);
  if (workload === undefined || curve === undefined) return [];
  const flow = { spans: own, jumps: [] };
  if (workload.load.type === 'items') {
    const asked = cumulative(flow).countBy(curve.spans.at(-1)?.endSeconds ?? 0);
    const done = cumulative({ spans: served(flow, safe), jumps: [] }).momentOf(asked);
    const deadline = workload.load.startSeconds + workload.load.withinSeconds;
    return done !== null && done > deadline * (1 + 1e-9)
      ? [`${name} is done ${roughly(done - deadline)} after its deadline`]
      : [];
  }
  const end = holdEndSeconds(workload);
  const left = workload.load.type === 'arrivals' && end !== null ? leftAt(flow, safe, end) : 0;
  return left >= 1 ? [`when ${name} ends, ${plural(Math.round(left), 'draw')} still wait`] : [];
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
  return [{ kind: 'shared', workloads: names, limit: limit.name, say, isFatal: false }];
}

/** `a, b and c` */
export const listed = (names: readonly string[]): string =>
  names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
