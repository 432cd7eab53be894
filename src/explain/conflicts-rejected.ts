import { allSteps } from '../capacity/all-steps.ts';
import { cumulative } from '../capacity/demand/cumulative.ts';
import { mergedFlow } from '../capacity/demand/flow.ts';
import { cycleOf } from '../capacity/demand/load-starts.ts';
import { blocksOf } from '../capacity/demand/user-starts.ts';
import { gatedLimits } from '../capacity/gated-limits.ts';
import { freePerSecond, timesGranted } from '../capacity/limit-rate.ts';
import { firstRejection } from '../capacity/quota/first-rejection.ts';
import { windowAt } from '../capacity/quota/fixed-window.ts';
import { mostInFlight } from '../capacity/quota/in-flight.ts';
import { grainOf, sourcesOf } from '../capacity/quota/limit-sources.ts';
import { mostAdmitted } from '../capacity/quota/most-admitted.ts';
import { rejectedCount } from '../capacity/quota/rejected-count.ts';
import { number, type Sizing } from '../capacity/size-workload.ts';
import { isConstant } from '../capacity/user-schedule.ts';
import type { Limit, Scenario, Workload } from '../spec/scenario.ts';
import type { FoundConflict } from './find-conflicts.ts';
import { duration, percent, plural, round, verb } from './in-words.ts';
import { momentInWords } from './moment-in-words.ts';
import { offerInWords, pauseInWords } from './offer-in-words.ts';
import { once } from './once.ts';
import type { Reckoning } from './reckoning.ts';
import { spiralInWords } from './spiral-in-words.ts';

/** What becomes of a workload's draws at one limit when nobody holds them back. */
type Excess = {
  readonly limit: Limit;
  readonly firstSeconds: number;
  /** Draws of first attempts, and how many of them are rejected; null where no formula says it. */
  readonly draws: number;
  readonly rejected: number | null;
  readonly offered: number;
  readonly allowed: number;
  /** Share that is rejected in a run that goes on for ever; 0 when only its beginning is too much. */
  readonly lastingShare: number;
  /** The window in which the first is rejected: when it begins, and what is asked of it; null for limits without windows. */
  readonly window: { readonly startSeconds: number; readonly draws: number } | null;
};

/** The intent is not to respect the limits: what exceeds the tightest of them is answered 429. */
export function rejected(reckoning: Reckoning, workload: Workload, sizing: Sizing): readonly FoundConflict[] {
  const { scenario } = reckoning;
  const found = scenario.limits.flatMap((limit) => excessOf(reckoning, workload, sizing, limit));
  const [only] = found;
  if (only === undefined) return [];
  // What one limit rejects is counted when somebody asks for it; where there are several, the worst is sought.
  const detailed = once(() => found.map(({ detail }) => detail()).sort(bySeverity)[0] as Excess);
  const limit = found.length === 1 ? only.limit : detailed().limit;
  const say = (): string => {
    const worst = detailed();
    return (
      `${against(workload, sizing, worst)}: ${outcome(scenario, workload, worst)}.` +
      `${lost(workload, worst)}${spiralInWords(workload, sizing, worst.limit)}${together(scenario, workload, sizing, worst)}${worst.lastingShare > 0 ? pauseInWords(workload, sizing) : ''}`
    );
  };
  const where = { workloads: [workload.name], limit: limit.name };
  return [{ kind: 'rejected', ...where, say, isFatal: false }];
}

/**
 * A safety above 1 is a gate that lets more through than the limit allows: what is asked beyond the limit, and not beyond its
 * gate, is answered 429 though the intent is to respect it.
 */
export function beyondSafety(reckoning: Reckoning, workload: Workload, sizing: Sizing): readonly FoundConflict[] {
  const { scenario } = reckoning;
  const limits = scenario.limits.filter(({ safety }) => safety > 1);
  if (limits.length === 0) return [];
  const loose = { ...reckoning, scenario: { ...scenario, limits } };
  return rejected(loose, workload, sizing).map((conflict) => {
    const limit = limits.find(({ name }) => name === conflict.limit);
    const say = (): string =>
      `${conflict.say()} The safety of ${number(limit?.safety ?? 1)} makes the gate let through more than ${conflict.limit} allows.`;
    return { ...conflict, say, isFatal: true };
  });
}

const bySeverity = (a: Excess, b: Excess): number => shareOf(b) - shareOf(a) || a.firstSeconds - b.firstSeconds;

const shareOf = ({ rejected: count, draws, lastingShare }: Excess): number =>
  count === null || draws <= 0 ? lastingShare : count / draws;

function excessOf(
  { scenario, sizings }: Reckoning,
  workload: Workload,
  sizing: Sizing,
  limit: Limit,
): readonly { readonly limit: Limit; readonly detail: () => Excess }[] {
  const each = sizing.demand.draws.get(limit.name) ?? 0;
  if (each === 0) return [];
  const sources = sourcesOf(scenario, sizings, limit, [workload.name]);
  const firstSeconds = firstRejection(limit, sources, grainOf(sizings, limit, [workload.name]));
  if (firstSeconds === null) return [];
  const detail = (): Excess => {
    const counts = timesGranted(limit, scenario.auth);
    const flow = mergedFlow(sources.map((source) => source.flow));
    const inFlight = limit.type === 'concurrency';
    const offered = inFlight ? mostInFlight(sources) * counts : sizing.askedPerSecond * each;
    const allowed = inFlight ? limit.max * counts : freePerSecond(limit, scenario.auth);
    const count = rejectedCount(limit, flow);
    return {
      ...{ limit, firstSeconds, offered, allowed },
      draws: cumulative(flow).total * counts,
      window: 'perSeconds' in limit ? windowAt(cumulative(flow), limit.perSeconds, firstSeconds) : null,
      rejected: count === null ? null : count * counts,
      lastingShare: offered > allowed ? 1 - Math.max(0, allowed) / offered : 0,
    };
  };
  return [{ limit, detail }];
}

function against(workload: Workload, sizing: Sizing, excess: Excess): string {
  const { limit, offered, allowed, lastingShare, window } = excess;
  const { name, load } = workload;
  const each = sizing.demand.draws.get(limit.name) ?? 0;
  const draws = each === 1 ? '' : `, ${number(each)} draws each`;
  if (limit.type === 'concurrency')
    return `${name} has ${round(offered)} at once against ${round(allowed)} that ${limit.name} allows`;
  const room = `${limit.name} has room for ${round(mostAdmitted(limit, 0))} at once`;
  const isOnce = load.type === 'users' && load.iterations !== null && load.rampUpSeconds < sizing.demand.p50Seconds;
  if (lastingShare > 0 && !isOnce)
    return `${offerInWords(workload, sizing)}${draws} against ${number(allowed)}/s of ${limit.name}`;
  if (load.type === 'arrivals' && load.burst > 1)
    return `${name} sends ${round(load.burst)} at once${draws}, and ${room}`;
  if (isOnce || window === null || window.startSeconds < load.startSeconds + 1e-6) {
    if (load.type !== 'users' || sizing.threads < 2) return `${name} asks for more at a time than ${limit.name} allows`;
    const come = comeAt(load, excess.firstSeconds, sizing);
    return come.seconds > load.startSeconds
      ? `${plural(come.users, 'user')} of ${name} ${verb(come.users, 'come')} after ${duration(come.seconds)}${draws}, and ${room}`
      : `The ${plural(come.users, 'user')} of ${name} begin together${draws}, and ${room}`;
  }
  const rounds = load.type === 'users' ? 'Users who came together start again together: ' : '';
  return (
    `${rounds}${rounds === '' ? 'In' : 'in'} the ${'perSeconds' in limit ? duration(limit.perSeconds) : ''} from ` +
    `${duration(window.startSeconds)} on, ${name} asks for ${round(window.draws)} draws of ${limit.name}, which allows ` +
    `${round(mostAdmitted(limit, 0))}`
  );
}

/** The users who came together last before a moment, or evenly until it, and when that was. */
function comeAt(
  load: Extract<Workload['load'], { type: 'users' }>,
  seconds: number,
  sizing: Sizing,
): { readonly users: number; readonly seconds: number } {
  const blocks = blocksOf(load, cycleOf(load, sizing)).filter((block) => block.delaySeconds <= seconds + 1e-6);
  const last = Math.max(load.startSeconds, ...blocks.map(({ delaySeconds }) => delaySeconds));
  const users = blocks.reduce((sum, block) => sum + (block.delaySeconds >= last - 1e-6 ? block.users : 0), 0);
  return { users, seconds: last };
}

/** Shares nearer to each other than this are the same answer. */
const SAME_SHARE = 0.05;

function outcome(scenario: Scenario, workload: Workload, excess: Excess): string {
  const { rejected: count, draws, lastingShare, firstSeconds } = excess;
  const first = momentInWords(scenario, firstSeconds);
  const share = shareOf(excess);
  if (share <= 0) return `the first 429 comes ${first}`;
  const counted = count === null || count < 1 || !isEnding(workload) ? '' : ` (${round(count)} of ${round(draws)})`;
  const later =
    lastingShare - share > SAME_SHARE && !hasOwnEnd(workload)
      ? `; ${hasOnePace(workload) ? 'if it went on' : 'at its peak'}, ${percent(lastingShare)}`
      : '';
  const of = isEnding(workload) ? ' are' : ' of what is asked is';
  return `${percent(share)}${of} answered 429${counted}, the first ${first}${later}`;
}

/** The load does not change while it lasts. */
function hasOnePace({ load }: Workload): boolean {
  switch (load.type) {
    case 'items':
      return true;
    case 'users':
      return load.stages.length === 1 && isConstant(load.stages);
    case 'arrivals':
      return load.profile.length === 1 && load.profile.every((span) => span.fromPerSecond === span.toPerSecond);
  }
}

/** Each user does so many iterations: there is no going on. */
const hasOwnEnd = ({ load }: Workload): boolean => load.type === 'users' && load.iterations !== null;

/** So many iterations and no more; how many a closed model makes in its time is an estimate. */
const isEnding = ({ load }: Workload): boolean => load.type !== 'users' || load.seconds === null;

/** Work that ends and is not tried again stays undone. */
function lost(workload: Workload, { rejected: count, limit }: Excess): string {
  if (!isEnding(workload) || count === null || count < 1) return '';
  const tries = allSteps(workload.flow).some(
    (step) => 'retry' in step && step.limits.includes(limit.name) && step.retry.attempts > 1,
  );
  if (tries) return '';
  const those = round(count) === '1' ? 'that one is' : `those ${round(count)} are`;
  return ` Nothing is tried again, so ${those} never done.`;
}

/** Clients that wait for what a Retry-After says, and no longer, come back in the same second. */
function together(scenario: Scenario, { flow }: Workload, { threads }: Sizing, { limit, window }: Excess): string {
  const policies = allSteps(flow).flatMap((step) => ('retry' in step ? [step.retry] : []));
  const policy = policies.find(({ attempts }) => attempts > 1);
  if (policy === undefined || threads < 2) return '';
  if (gatedLimits(scenario, [limit.name], policy).length > 0)
    return ` A rejection holds all ${round(threads)} back until its wait is over, and then they come in the same second.`;
  if (!policy.honoursRetryAfter || policy.jitter !== 'none') return '';
  // As many as find the limit used up: of a crowd that comes at once those are who it has no room for.
  const most = window === null ? threads : window.draws;
  const back = Math.min(threads, Math.max(1, Math.round(most - mostAdmitted(limit, 0))));
  if (back < 2) return '';
  return ` Each waits for as long as Retry-After says and not longer, so up to ${round(back)} come back in the same second.`;
}
