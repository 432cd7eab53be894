import type { PlanModel, SamplerModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { type Csv, csvDataSets, dataRows } from '../d/csv.ts';
import { delayOf, mainGroups } from '../l/groups.ts';
import { askedIterations } from './asked-iterations.ts';
import { cycleSeconds, runsOf } from './iteration.ts';
import { atMost, firstOf, peakOf, type RateSpan, times, until } from './rate-spans.ts';
import { drawsOnQuota } from './requests.ts';
import { userSpans } from './user-spans.ts';

/** Seconds that the answer to a sampler takes; undefined where nobody can say. */
export type AnswerSeconds = (sampler: SamplerModel) => number | undefined;

/**
 * Iterations that a group starts. Arrivals and rate timers fix them; without them they fall with the response times, as
 * N / C: N threads, and a cycle of C seconds from one start of a thread to its next.
 */
export type IterationLoad = {
  readonly group: ThreadGroupModel;
  readonly fromSeconds: number;
  /** Iterations per second, one stretch after the other. */
  readonly spans: readonly RateSpan[];
  /** Iterations that begin at the same moment. */
  readonly atOnce: number;
  /** It does not depend on the response time. */
  readonly isFixed: boolean;
};

/** Loads of the groups whose load can be known. */
export const iterationLoads = (plan: PlanModel, answerSeconds: AnswerSeconds): readonly IterationLoad[] =>
  mainGroups(plan).flatMap((group) => {
    const load = loadOf(plan, group, answerSeconds);
    return load === undefined ? [] : [load];
  });

function loadOf(plan: PlanModel, group: ThreadGroupModel, answerSeconds: AnswerSeconds): IterationLoad | undefined {
  if (!group.samplers.some(drawsOnQuota)) return undefined;
  const asked = askedIterations(plan, group);
  const isFixed = asked.spans.length > 0;
  const cycle = cycleSeconds(plan, group, answerSeconds);
  const users = userSpans(plan, group, cycle);
  const isOpen = group.arrivalsPerSecond !== undefined;
  if (!asked.isKnown || (!isFixed && (users === undefined || !(cycle !== undefined && cycle > 0)))) return undefined;
  const closed = isOpen || users === undefined || !cycle ? [] : times(users, 1 / cycle);
  const spans = isFixed ? (closed.length === 0 ? asked.spans : atMost(asked.spans, peakOf(closed))) : closed;
  const lasting = until(spans, group.durationSeconds ?? Number.POSITIVE_INFINITY);
  const most = Math.min(asked.most, isOpen ? Number.POSITIVE_INFINITY : workOf(group), rowsOf(plan, group));
  return {
    group,
    fromSeconds: group.kind === 'ultimate' ? 0 : (delayOf(plan, group) ?? 0),
    spans: firstOf(lasting, most),
    atOnce: asked.burst,
    isFixed,
  };
}

/** Iterations of all threads; loops that run time decides may be many. */
const workOf = ({ threads, loops }: ThreadGroupModel): number =>
  threads === undefined || loops === undefined ? Number.POSITIVE_INFINITY : threads * loops;

/** Lines of a file whose end stops the threads; none where nobody knows how many there are. */
const rowsOf = (plan: PlanModel, group: ThreadGroupModel): number =>
  csvDataSets(plan)
    .filter((csv) => csv.recycles === false && csv.stopsThread === true && csv.groups.includes(group))
    .reduce((least, csv) => Math.min(least, dataRows(csv) ?? linesByLength(csv)), Number.POSITIVE_INFINITY);

/** About as many as its start lets expect. */
function linesByLength({ facts }: Csv): number {
  if (facts === undefined) return 0;
  const lines = facts.start.split('\n').length - 1;
  return (facts.bytes / Math.max(1, facts.start.length)) * lines;
}

/** What a group sends at its peak, requests per second. */
export type PlannedLoad = Pick<IterationLoad, 'group' | 'isFixed'> & {
  readonly perSecond: (responseSeconds: number) => number;
};

export const plannedLoads = (plan: PlanModel): readonly PlannedLoad[] =>
  iterationLoads(plan, () => 1).flatMap(({ group, isFixed }) => {
    const requests = requestsPerIteration(plan, group);
    if (requests === undefined || requests === 0 || !Number.isFinite(requests)) return [];
    const perSecond = (responseSeconds: number): number => {
      const load = loadOf(plan, group, () => responseSeconds);
      return load === undefined ? 0 : peakOf(load.spans) * requests;
    };
    return [{ group, isFixed, perSecond }];
  });

function requestsPerIteration(plan: PlanModel, { samplers }: ThreadGroupModel): number | undefined {
  let sum = 0;
  for (const sampler of samplers.filter(drawsOnQuota)) {
    const runs = runsOf(plan, sampler);
    if (runs === undefined) return undefined;
    sum += runs;
  }
  return sum;
}
