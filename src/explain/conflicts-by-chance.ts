import { cumulative } from '../capacity/demand/cumulative.ts';
import { blurOf } from '../capacity/demand/limit-demand.ts';
import { peakOf } from '../capacity/demand/spans.ts';
import { workloadDraws } from '../capacity/demand/workload-draws.ts';
import { timesGranted } from '../capacity/limit-rate.ts';
import { mostOfWindow } from '../capacity/quota/first-rejection.ts';
import { number, type Sizing } from '../capacity/size-workload.ts';
import type { Limit, Workload } from '../spec/scenario.ts';
import { rejected } from './conflicts-rejected.ts';
import type { FoundConflict } from './find-conflicts.ts';
import { duration, percent, round } from './in-words.ts';
import { emptyBucketShare, poissonTail } from './random-arrivals.ts';
import type { Reckoning } from './reckoning.ts';

/** A run that has fewer of them on average does without. */
const EXPECTED = 0.05;

/**
 * Random arrivals whose rate fits and whose chance does not: a Poisson count goes over a window now and then, though its mean
 * does not. The rate is that of the peak; where gates hold the load, they even it out.
 */
export function byChance(reckoning: Reckoning, workload: Workload, sizing: Sizing): readonly FoundConflict[] {
  const { scenario } = reckoning;
  const { load, name } = workload;
  if (load.type !== 'arrivals' || load.spacing !== 'poisson') return [];
  if (rejected(reckoning, workload, sizing).length > 0) return [];
  const found = scenario.limits.flatMap((limit) => {
    if (limit.type === 'concurrency' || !sizing.demand.draws.has(limit.name)) return [];
    const { spans } = workloadDraws(workload, sizing, limit.name, blurOf(limit));
    const counts = timesGranted(limit, scenario.auth);
    const perSecond = peakOf(spans) / counts;
    const { total } = cumulative({ spans, jumps: [] });
    if (!(perSecond > 0)) return [];
    const seconds = total / (perSecond * counts);
    return chanceAt(limit, perSecond, seconds * counts).map((chance) => ({
      limit,
      perSecond: perSecond * counts,
      ...chance,
    }));
  });
  const [worst] = found.sort((a, b) => b.share - a.share);
  if (worst === undefined) return [];
  const say = (): string =>
    `${name} comes at random, and ${number(worst.perSecond)}/s are only the average: ${worst.words}, and what is beyond it is ` +
    'answered 429.';
  return [{ kind: 'rejected', workloads: [name], limit: worst.limit.name, say, isFatal: false }];
}

/** How likely, and in what words; nothing where a run of so many seconds hardly sees it. */
function chanceAt(
  limit: Exclude<Limit, { type: 'concurrency' }>,
  perSecond: number,
  seconds: number,
): readonly { readonly share: number; readonly words: string }[] {
  if (limit.type === 'token-bucket') {
    const free = limit.ratePerSecond - limit.backgroundPerSecond;
    const share = emptyBucketShare(perSecond, free, limit.burst);
    if (share * perSecond * seconds < EXPECTED) return [];
    return [{ share, words: `about ${percent(share)} of them find ${limit.name} used up` }];
  }
  const { perSeconds } = limit;
  const most = mostOfWindow(limit);
  const share = poissonTail(perSecond * perSeconds, most);
  if ((share * seconds) / perSeconds < EXPECTED) return [];
  const words = `${percent(share)} of all spans of ${duration(perSeconds)} see more than the ${round(most)} that ${limit.name} allows`;
  return [{ share, words }];
}
