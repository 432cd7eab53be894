import { cumulative } from '../capacity/demand/cumulative.ts';
import type { Flow } from '../capacity/demand/flow.ts';
import { loadStarts } from '../capacity/demand/load-starts.ts';
import { mostWaiting, served } from '../capacity/demand/served.ts';
import type { Spans } from '../capacity/demand/spans.ts';
import { profileSeconds } from '../capacity/rate-profile.ts';
import { number, type Sizing } from '../capacity/size-workload.ts';
import type { Scenario, Workload } from '../spec/scenario.ts';
import { type Bottleneck, bottleneckOf, pacingGate } from './bottleneck.ts';
import { waitingRounds } from './conflicts-rounds.ts';
import type { FoundConflict } from './find-conflicts.ts';
import { duration, plural, round } from './in-words.ts';
import { beginningInWords, roughly } from './moment-in-words.ts';
import { offerInWords } from './offer-in-words.ts';
import type { Reckoning } from './reckoning.ts';
import { meanPerSecond, startedPerSecond } from './started-rate.ts';

/** Gates hold the load at what the tightest limit admits: who waits, and does it still fit? */
export function heldBack(reckoning: Reckoning, workload: Workload, sizing: Sizing): readonly FoundConflict[] {
  const { scenario } = reckoning;
  const { load } = workload;
  if (load.type === 'items') return tooSlow({ scenario }, workload, sizing);
  const bottleneck = bottleneckOf(scenario, workload, sizing);
  if (bottleneck === null) return [];
  if (sizing.askedPerSecond <= bottleneck.perSecond * (1 + 1e-9)) return waitingRounds(reckoning, workload, sizing);
  const offer = (): string =>
    `${offerInWords(workload, sizing)} against ${number(bottleneck.perSecond)}/s that ${bottleneck.limit} admits`;
  const where = { workloads: [workload.name], limit: bottleneck.limit };
  if (load.type === 'arrivals') return [{ ...where, ...backlog(scenario, workload, sizing, bottleneck, offer) }];
  const all = (): string =>
    sizing.iterations === null
      ? `each iteration takes ${said(sizing.threads / bottleneck.perSecond)}, the wait included`
      : `all ${plural(sizing.iterations, 'iteration')} take ${roughly(sizing.iterations / bottleneck.perSecond)}`;
  const say = (): string =>
    `${offer()}: the users queue, and ${all()}.${beginningInWords(scenario, load.startSeconds)}`;
  // A rate that the spec promises and the limit does not admit is not to be had.
  return [{ ...where, kind: 'queueing', say, isFatal: load.ratePerSecond !== null }];
}

/** Finite work against its deadline, which gates, or its own pace, may make it miss. */
export function tooSlow(
  { scenario }: Pick<Reckoning, 'scenario'>,
  workload: Workload,
  sizing: Sizing,
): readonly FoundConflict[] {
  const { load } = workload;
  if (load.type !== 'items') return [];
  const gate = pacingGate(scenario, workload, sizing);
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
  offer: () => string,
): Pick<FoundConflict, 'kind' | 'say' | 'isFatal'> {
  const { load } = workload;
  const starts = loadStarts(workload, sizing, 1);
  const most = mostWaiting(starts, perSecond);
  const end = load.type === 'arrivals' ? load.startSeconds + profileSeconds(load.profile) : 0;
  const left = leftAt(starts, perSecond, end);
  const isLate = left >= SOME;
  const grows = meanPerSecond(workload, sizing) > perSecond;
  const ending = (): string =>
    !isLate
      ? 'and they catch up before the end'
      : `and ${grows ? 'they never catch up: ' : ''}${round(left)} still wait when the load ends`;
  const over = firstOver(starts.spans, perSecond);
  const say = (): string =>
    `${offer()}: up to ${plural(Math.round(most), 'iteration')} wait for their turn, the last of them for ` +
    `${roughly(most / perSecond)}, ${ending()}.${beginningInWords(scenario, over ?? load.startSeconds)}`;
  return { kind: 'backlog', say, isFatal: isLate };
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
