import { freePerSecond } from '../capacity/limit-rate.ts';
import { peakBacklog } from '../capacity/rate-profile.ts';
import { number, type Sizing } from '../capacity/size-workload.ts';
import type { Scenario, Workload } from '../spec/scenario.ts';
import type { Conflict, LimitExplanation } from './explanation.ts';
import { percent, plural, round } from './in-words.ts';
import { meanPerSecond, startedPerSecond } from './started-rate.ts';

/** How a rate above a limit came about: `50 users / (2 s + 0.18 s) = 22.9/s`. */
function offerInWords(workload: Workload, sizing: Sizing): string {
  const { load } = workload;
  const rate = `${number(sizing.askedPerSecond)}/s`;
  if (load.type !== 'users' || load.ratePerSecond !== null) return `${workload.name} asks for ${rate}`;
  const busy = sizing.demand.p50Seconds;
  const cycle =
    load.pacingSeconds > 0
      ? `${number(Math.max(load.pacingSeconds, busy + load.pauseSeconds))} s`
      : load.pauseSeconds > 0
        ? `(${number(load.pauseSeconds)} s + ${number(busy)} s)`
        : `${number(busy)} s`;
  return `${plural(sizing.threads, 'user')} / ${cycle} = ${rate}`;
}

const drawsInWords = (draws: number): string => (draws === 1 ? '' : `, ${number(draws)} draws each`);

/** The intent is not to respect the limits, so what exceeds the tightest is rejected: share = 1 - allowed / offered. */
function rejectedShare(scenario: Scenario, workload: Workload, sizing: Sizing): readonly Conflict[] {
  const shares = scenario.limits.flatMap((limit) => {
    const draws = sizing.demand.draws.get(limit.name) ?? 0;
    const allowed = freePerSecond(limit, scenario.auth);
    const offered = sizing.askedPerSecond * draws;
    return offered > allowed ? [{ limit: limit.name, draws, allowed, share: 1 - allowed / offered }] : [];
  });
  const [worst] = shares.sort((a, b) => b.share - a.share);
  if (!worst) return [];
  const { limit, draws, allowed, share } = worst;
  const sentence =
    `${offerInWords(workload, sizing)}${drawsInWords(draws)} against ${number(allowed)}/s of ${limit}: ` +
    `${percent(share)} are answered 429.`;
  return [{ kind: 'rejected', workloads: [workload.name], limit, sentence, isFatal: false }];
}

/** Gates hold the load at what the tightest limit admits: who waits, and does it still fit? */
function heldBack(scenario: Scenario, workload: Workload, sizing: Sizing): readonly Conflict[] {
  const { load } = workload;
  const limit = sizing.tightest;
  if (limit === null) return [];
  const admitted = sizing.admittedPerSecond;
  const conflict = (kind: Conflict['kind'], isFatal: boolean, sentence: string): readonly Conflict[] => [
    { kind, workloads: [workload.name], limit, sentence, isFatal },
  ];
  const offer = `${offerInWords(workload, sizing)} against ${number(admitted)}/s that ${limit} admits`;
  if (load.type === 'items') {
    const takes = load.items / startedPerSecond(scenario, sizing);
    if (takes <= load.withinSeconds) return [];
    const needed = load.items / load.withinSeconds;
    return conflict(
      'too-slow',
      true,
      `${load.items} items within ${number(load.withinSeconds)} s need ${number(needed)}/s, and ${limit} admits ` +
        `${number(admitted)}/s: they take ${round(takes)} s, ${round(takes - load.withinSeconds)} s too long.`,
    );
  }
  if (sizing.askedPerSecond <= admitted) return [];
  if (load.type === 'arrivals') {
    const late = meanPerSecond(workload, sizing) > admitted;
    const most = round(peakBacklog(load.profile, admitted));
    const end = late ? 'and they never catch up' : 'and they catch up before the end';
    return conflict('backlog', late, `${offer}: up to ${most} iterations wait for their turn, ${end}.`);
  }
  const cycle = sizing.threads / admitted;
  return conflict(
    'queueing',
    load.ratePerSecond !== null,
    `${offer}: the users queue, and each iteration takes ${number(cycle)} s, the wait included.`,
  );
}

/** Workloads that each fit, and together do not. */
function shared(limit: LimitExplanation, sizings: readonly Sizing[], alone: readonly Conflict[]): readonly Conflict[] {
  const users = sizings.filter(({ demand }) => (demand.draws.get(limit.name) ?? 0) > 0).map(({ workload }) => workload);
  if (limit.asked <= limit.safe * (1 + 1e-9) || users.length < 2) return [];
  if (alone.some((conflict) => conflict.limit === limit.name)) return [];
  const unit = limit.unit === 'per-second' ? '/s' : ' at a time';
  const sentence =
    `${users.join(' and ')} together ask for ${number(limit.asked)}${unit} of ${limit.name}, ` +
    `which has ${number(limit.safe)}${unit}: they slow each other down.`;
  return [{ kind: 'shared', workloads: users, limit: limit.name, sentence, isFatal: false }];
}

/** Every contradiction between what the workloads ask and what the limits allow. */
export function findConflicts(
  scenario: Scenario,
  sizings: readonly Sizing[],
  limits: readonly LimitExplanation[],
): readonly Conflict[] {
  const alone = scenario.workloads.flatMap((workload, index) => {
    const sizing = sizings[index] as Sizing;
    return scenario.intent === 'respect'
      ? heldBack(scenario, workload, sizing)
      : rejectedShare(scenario, workload, sizing);
  });
  return [...alone, ...limits.flatMap((limit) => shared(limit, sizings, alone))];
}
