import { cumulative } from '../capacity/demand/cumulative.ts';
import type { Flow } from '../capacity/demand/flow.ts';
import { loadStarts } from '../capacity/demand/load-starts.ts';
import { mostWaiting, served } from '../capacity/demand/served.ts';
import type { Spans } from '../capacity/demand/spans.ts';
import { demandOf } from '../capacity/iteration-demand.ts';
import { profileSeconds } from '../capacity/rate-profile.ts';
import { number, type Sizing } from '../capacity/size-workload.ts';
import type { Limit, Scenario, Workload } from '../spec/scenario.ts';
import { type Bottleneck, bottleneckOf, pacingGate } from './bottleneck.ts';
import { waitingAt, waitingRounds } from './conflicts-rounds.ts';
import type { FoundConflict } from './find-conflicts.ts';
import { duration, plural, round, verb } from './in-words.ts';
import { beginningInWords, roughly } from './moment-in-words.ts';
import { offerInWords } from './offer-in-words.ts';
import type { Reckoning } from './reckoning.ts';
import { gateBurst } from './shared-drawers.ts';
import { meanPerSecond, startedPerSecond } from './started-rate.ts';

/** Gates hold the load at what the tightest limit admits: who waits, and does it still fit? */
export function heldBack(reckoning: Reckoning, workload: Workload, sizing: Sizing): readonly FoundConflict[] {
  const { scenario } = reckoning;
  const { load } = workload;
  if (load.type === 'items') return tooSlow({ scenario }, workload, sizing);
  const bottleneck = bottleneckOf(sizing);
  if (bottleneck === null) return [];
  if (sizing.askedPerSecond <= bottleneck.perSecond * (1 + 1e-9)) return waitingRounds(reckoning, workload, sizing);
  const limit = scenario.limits.find(({ name }) => name === bottleneck.limit) as Limit;
  const offer = (): string =>
    `${offerInWords(workload, sizing)} against ${number(bottleneck.perSecond)}/s that ${bottleneck.limit} admits`;
  const where = { workloads: [workload.name], limit: bottleneck.limit };
  const begins = beginningInWords(scenario, load.startSeconds);
  if (sparesPolls(workload, sizing, bottleneck)) {
    const say = (): string =>
      `${offer()}: polls wait for their turn there, so each job is asked after less often than the spec says, and its end is ` +
      `seen later.${begins}`;
    return [{ ...where, kind: 'queueing', say, isFatal: false }];
  }
  if (load.type === 'arrivals')
    return backlog(scenario, workload, sizing, bottleneck, limit, offer).map((found) => ({ ...where, ...found }));
  // The first permits are there at once: so little work may be over before anybody waits.
  if (limit.type !== 'concurrency' && !(waitingAt(scenario, workload, sizing, limit) > 1e-6)) return [];
  const users = (): string => verb(sizing.threads, 'the users queue', 'the user queues');
  const all = (): string =>
    sizing.iterations === null
      ? `each iteration takes ${said(sizing.threads / bottleneck.perSecond)}, the wait included`
      : `${verb(sizing.iterations, `all ${round(sizing.iterations)} iterations take`, 'the iteration takes')} ` +
        roughly(allSeconds(scenario, sizing, sizing.iterations, bottleneck, limit));
  const say = (): string => `${offer()}: ${users()}, and ${all()}.${begins}`;
  // A rate that the spec promises and the limit does not admit is not to be had.
  return [{ ...where, kind: 'queueing', say, isFatal: load.ratePerSecond !== null }];
}

/** n draws pass a gate of rate r that lets b through at once in (n - b) / r; the last of them is answered after that. */
function allSeconds(
  scenario: Scenario,
  { demand }: Sizing,
  iterations: number,
  { perSecond }: Bottleneck,
  limit: Limit,
): number {
  const draws = demand.draws.get(limit.name) ?? 1;
  const burst = limit.type === 'concurrency' ? 0 : gateBurst(limit, scenario) / draws;
  return Math.max(0, iterations - burst) / perSecond + (limit.type === 'concurrency' ? 0 : demand.p50Seconds / draws);
}

/** Polls that wait at a gate are fewer: what has to be sent is one for each job. */
function sparesPolls({ flow, load }: Workload, sizing: Sizing, { limit, perSecond }: Bottleneck): boolean {
  const draws = sizing.demand.draws.get(limit) ?? 0;
  if (load.type !== 'arrivals' || !flow.some((step) => step.type === 'poll' && step.limits.includes(limit)))
    return false;
  const needed = flow.reduce((sum, step) => {
    const isPoll = step.type === 'poll' && step.limits.includes(limit);
    return sum + (isPoll ? 1 : (demandOf([step]).draws.get(limit) ?? 0));
  }, 0);
  return sizing.askedPerSecond * needed <= perSecond * draws * (1 + 1e-9);
}

/** Finite work against its deadline, which gates, or its own pace, may make it miss. */
export function tooSlow(
  { scenario }: Pick<Reckoning, 'scenario'>,
  workload: Workload,
  sizing: Sizing,
): readonly FoundConflict[] {
  const { load } = workload;
  if (load.type !== 'items') return [];
  const gate = pacingGate(scenario, sizing);
  const perSecond = gate?.perSecond ?? Number.POSITIVE_INFINITY;
  const rate = Math.min(perSecond, startedPerSecond(scenario, sizing));
  const isPaced = rate < perSecond * (1 - 1e-9);
  const takes = load.items / rate;
  // Nothing to do takes no time, whatever the rate is.
  if (!(takes > load.withinSeconds * (1 + 1e-9))) return [];
  const needed = load.items / load.withinSeconds;
  const limit = isPaced || gate === null ? null : gate.limit;
  const cause = limit === null ? `the spec paces them at ${number(rate)}/s` : `${limit} admits ${number(perSecond)}/s`;
  const say = (): string =>
    `${plural(load.items, 'item')} within ${duration(load.withinSeconds)} need ${number(needed)}/s, and ${cause}: ` +
    `${rate > 0 ? `they take ${roughly(takes)}, ${roughly(takes - load.withinSeconds)} too long` : 'they are never done'}.${beginningInWords(scenario, load.startSeconds)}`;
  return [{ kind: 'too-slow', workloads: [workload.name], limit, say, isFatal: true }];
}

/** A cycle with the digits of the arithmetic while it is short. */
const said = (seconds: number): string => (seconds < 120 ? `${number(seconds)} s` : roughly(seconds));

/** Fewer than one that waits is rounding. */
const SOME = 1;

function backlog(
  scenario: Scenario,
  workload: Workload,
  sizing: Sizing,
  { perSecond }: Bottleneck,
  limit: Limit,
  offer: () => string,
): readonly Pick<FoundConflict, 'kind' | 'say' | 'isFatal'>[] {
  const { load } = workload;
  const isInBursts = load.type === 'arrivals' && load.burst > 1;
  const starts = loadStarts(workload, sizing, isInBursts ? 0 : 1);
  const draws = sizing.demand.draws.get(limit.name) ?? 1;
  // One that comes alone while the gate is at rest passes; what is spread evenly is reckoned by its rate.
  const atOnce = limit.type === 'token-bucket' || isInBursts ? gateBurst(limit, scenario) / draws : 0;
  const passed = limit.type === 'concurrency' ? 0 : atOnce;
  const most = Math.max(0, mostWaiting(starts, perSecond) - passed);
  if (passed > 0 && most < SOME) return [];
  const end = load.type === 'arrivals' ? load.startSeconds + profileSeconds(load.profile) : 0;
  const left = Math.max(0, leftAt(starts, perSecond, end) - passed);
  const isLate = left >= SOME;
  const grows = meanPerSecond(workload, sizing) > perSecond;
  const ending = (): string =>
    !isLate
      ? 'and they catch up before the end'
      : `and ${grows ? 'they never catch up: ' : ''}${round(left)} still ${verb(Math.round(left), 'wait')} when the load ends`;
  const over = firstOver(starts.spans, perSecond);
  const say = (): string =>
    `${offer()}: up to ${plural(Math.round(most), 'iteration')} ${verb(Math.round(most), 'wait for their turn, the last of them', 'waits for its turn')} for ` +
    `${roughly(most / perSecond)}, ${ending()}.${beginningInWords(scenario, over ?? load.startSeconds)}`;
  return [{ kind: 'backlog', say, isFatal: isLate }];
}

/** What has come and has not been served by a moment. */
export const leftAt = (flow: Flow, perSecond: number, seconds: number): number => {
  const out = cumulative({ spans: served(flow, perSecond), jumps: [] });
  return cumulative(flow).countBy(seconds) - out.countBy(seconds);
};

/** First moment at which a rate is above another; null when it never is. */
export function firstOver(spans: Spans, perSecond: number): number | null {
  const bound = perSecond * (1 + 1e-9);
  for (const { startSeconds, endSeconds, fromPerSecond, toPerSecond } of spans) {
    if (fromPerSecond > bound) return startSeconds;
    if (toPerSecond > bound)
      return startSeconds + ((bound - fromPerSecond) / (toPerSecond - fromPerSecond)) * (endSeconds - startSeconds);
  }
  return null;
}
