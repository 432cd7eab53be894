import type { KnownLimit, PlanModel } from '../../model/plan-model.ts';
import { users } from '../l/example-groups.ts';
import { get, pause } from '../l/example-parts.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { count, digits, list, named, rate, time } from '../wording.ts';
import { type DrawnLoad, drawnLoads, peakOfCurve, SLOW_ANSWER_SECONDS } from './drawn-load.ts';
import { type KnownRequests, requestsOfLoad, unknownRequests } from './draws.ts';
import { rateLimits } from './limits.ts';
import { usedUpAt } from './load-curve.ts';
import { repetitionsOf } from './repetitions.ts';

/** Share by which a load may be above a quota before it is said. */
const TOLERANCE = 1.02;

export const rateOverLimit = defineRule({
  id: 'R04',
  name: 'rate-over-limit',
  title: 'The plan sends more than the quota admits',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'All that the threads send draws on the quota: the requests of the load, token calls, polls and the opening of WebSockets. When the sum is above what it admits, the rest is rejected whatever the target could do, and a run measures the quota.',
  computes:
    'for each quota the rate of the requests that draw on it, of all groups that run together, from arrivals, rate timers, or threads and pauses; and the moment at which it is used up',
  example: {
    before: users({ threads: 100, seconds: 300 }, pause(2000), get('/orders')),
    after: users({ threads: 10, seconds: 300 }, pause(2000), get('/orders')),
  },
  *check(plan) {
    const limits = rateLimits(plan);
    if (limits.length === 0) return;
    const known = requestsOfLoad(plan);
    for (const limit of limits) {
      for (const load of drawnLoads(plan, limit, known)) {
        const finding = findingOf(plan, limit, load, known);
        if (finding === undefined) continue;
        yield finding;
        break;
      }
    }
  },
});

function findingOf(plan: PlanModel, limit: KnownLimit, load: DrawnLoad, known: KnownRequests): RuleFinding | undefined {
  const [first] = load.loads;
  if (first === undefined) return undefined;
  const { admits, atOnce } = limit;
  const isBurst = load.atOnce > atOnce * TOLERANCE + 1;
  const seconds = usedUpAt(load.curve, limit, TOLERANCE);
  if (!isBurst && seconds === undefined) return undefined;
  const perSecond = peakOfCurve(load.curve);
  const isOver = seconds !== undefined && perSecond > admits;
  const groups = list(load.loads.map(({ group }) => named(group.element)));
  const subject = `${groups} ${load.loads.length === 1 ? 'draws' : 'draw'}`;
  const quota = `the quota "${limit.name}" (${limit.text})`;
  const tail = `${again(plan, load)}${uncounted(plan, known)}`;
  const isFixed = load.loads.every((each) => each.isFixed);
  const numbers = { perSecond, admits, ...(seconds !== undefined && { usedUpSeconds: seconds }) };
  if (!isOver) {
    return {
      element: first.group.element,
      message: `${subject} on ${quota} with ${count(load.atOnce, 'request')} at once; it admits ${digits(atOnce)} at once${tail}`,
      hint: `spread them, at most ${count(atOnce, 'request')} together and then ${rate(admits)}; for a run that looks for the limit expect the rest rejected`,
      numbers: { ...numbers, atOnce: load.atOnce },
    };
  }
  return {
    element: first.group.element,
    message: `${subject} ${rate(perSecond)} on ${quota}${isFixed ? '' : provided(plan, known)}; it admits ${rate(admits)} and is used up after ${time(seconds)}${isFixed ? '' : untilWhen(plan, limit, known)}${tail}`,
    hint: isFixed
      ? `ask for ${rate(admits * 0.9)}, nine tenths of it, or less; for a run that looks for the limit expect ${share(perSecond, admits)} rejected`
      : `keep a rate of ${rate(admits * 0.9)} with a Precise Throughput Timer or arrivals; pauses of threads give no rate`,
    numbers,
  };
}

const share = (perSecond: number, admits: number): string => `${Math.round((1 - admits / perSecond) * 100)} %`;

const provided = (plan: PlanModel, known: KnownRequests): string =>
  [...known.values()].some((request) => request !== undefined) && plan.surroundings.requests !== undefined
    ? ' at the response times of the spec'
    : ` even if each answer takes ${time(SLOW_ANSWER_SECONDS)}`;

function again(plan: PlanModel, { samplers }: DrawnLoad): string {
  const most = samplers.reduce((repetitions, sampler) => Math.max(repetitions, repetitionsOf(plan, sampler)), 0);
  return most === 0 ? '' : `; what is rejected is sent again, up to ${count(most, 'time')}`;
}

function uncounted(plan: PlanModel, known: KnownRequests): string {
  const unknown = unknownRequests(plan, known).length;
  return unknown === 0
    ? ''
    : `; ${count(unknown, 'sampler')} that the spec does not know ${unknown === 1 ? 'is' : 'are'} not counted`;
}

/** The response time at which the threads would just keep to the quota. */
function untilWhen(plan: PlanModel, limit: KnownLimit, known: KnownRequests): string {
  const isOver = (seconds: number): boolean =>
    drawnLoads(plan, limit, known, seconds).some(({ curve }) => peakOfCurve(curve) > limit.admits);
  let [low, high] = [0, 3600];
  if (isOver(high)) return '';
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    if (isOver(middle)) low = middle;
    else high = middle;
  }
  return `; it would last if answers took ${time(high)}`;
}
