import type { KnownLimit, PlanModel } from '../../model/plan-model.ts';
import { users } from '../l/example-groups.ts';
import { get, pause } from '../l/example-parts.ts';
import { CERTAIN } from '../l/severities.ts';
import { list, named, rate, time } from '../l/wording.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { rateLimits } from './limits.ts';
import { type PlannedLoad, plannedLoads } from './planned-load.ts';

/** Answers that take this long are slow; a plan that is over the quota even then is over it. */
const SLOW_ANSWER_SECONDS = 1;
const TOLERANCE = 1.02;

export const rateOverLimit = defineRule({
  id: 'R04',
  name: 'rate-over-limit',
  title: 'The plan sends more than the quota admits',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'All that the threads send draws on the quota: the requests of the load, token calls, polls and the opening of WebSockets. When the sum is above what it admits, the rest is rejected whatever the target could do, and a run measures the quota.',
  computes:
    'The requests per second of all groups that run together, from arrivals, rate timers, or threads and pauses, against what the quotas admit.',
  example: {
    before: users({ threads: 100, seconds: 300 }, pause(2000), get('/orders')),
    after: users({ threads: 10, seconds: 300 }, pause(2000), get('/orders')),
  },
  *check(plan) {
    const limits = rateLimits(plan);
    const loads = plannedLoads(plan);
    if (limits.length === 0 || loads.length === 0) return;
    const peak = peakOf(plan, loads, SLOW_ANSWER_SECONDS);
    const admits = limits.reduce((sum, limit) => sum + limit.admits, 0);
    if (sumOf(peak, SLOW_ANSWER_SECONDS) > admits * TOLERANCE) yield findingOf(peak, limits, admits);
  },
});

const sumOf = (loads: readonly PlannedLoad[], responseSeconds: number): number =>
  loads.reduce((sum, load) => sum + load.perSecond(responseSeconds), 0);

/** The groups that send most together; one after another they do so by themselves. */
function peakOf(plan: PlanModel, loads: readonly PlannedLoad[], responseSeconds: number): readonly PlannedLoad[] {
  const isSerial = plan.roots.some(({ node }) =>
    node.props.some(
      (prop) => prop.name === 'TestPlan.serialize_threadgroups' && 'value' in prop && prop.value === true,
    ),
  );
  const moments = isSerial
    ? loads.map((load) => [load])
    : loads.map(({ fromSeconds }) =>
        loads.filter((other) => other.fromSeconds <= fromSeconds && fromSeconds < other.toSeconds),
      );
  return moments.reduce((most, at) => (sumOf(at, responseSeconds) > sumOf(most, responseSeconds) ? at : most), []);
}

function findingOf(peak: readonly PlannedLoad[], limits: readonly KnownLimit[], admits: number): RuleFinding {
  const isFixed = peak.every((load) => load.isFixed);
  const perSecond = sumOf(peak, isFixed ? 0 : SLOW_ANSWER_SECONDS);
  const groups = list(peak.map(({ group }) => named(group.element)));
  const quota =
    limits.length === 1 ? `the quota ${limits[0]?.text} admits` : `all ${limits.length} quotas together admit`;
  const [first] = peak;
  if (first === undefined) throw new Error('a peak without groups');
  return {
    element: first.group.element,
    message: isFixed
      ? `${groups}: ${rate(perSecond)} of requests; ${quota} ${rate(admits)}.`
      : `${groups}: ${rate(perSecond)} of requests even if each answer takes ${time(SLOW_ANSWER_SECONDS)}; ${quota} ${rate(admits)}.${untilWhen(peak, admits)}`,
    hint: isFixed
      ? `Ask for ${rate(admits * 0.9)}, nine tenths of it, or less; for a run that looks for the limit expect ${share(perSecond, admits)} rejected.`
      : `Keep a rate of ${rate(admits * 0.9)} with a Precise Throughput Timer or arrivals; pauses of threads give no rate.`,
    numbers: { perSecond, admits },
  };
}

const share = (perSecond: number, admits: number): string => `${Math.round((1 - admits / perSecond) * 100)} %`;

/** The response time at which the threads would just keep to the quota. */
function untilWhen(peak: readonly PlannedLoad[], admits: number): string {
  let low = SLOW_ANSWER_SECONDS;
  let high = 3600;
  if (sumOf(peak, high) > admits) return '';
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (sumOf(peak, middle) > admits) low = middle;
    else high = middle;
  }
  return ` Only answers of ${time(high)} would keep them within it.`;
}
