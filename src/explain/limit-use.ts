import { heldCurves } from '../capacity/demand/held-curves.ts';
import { askedUntil, limitDemand } from '../capacity/demand/limit-demand.ts';
import { peakOf } from '../capacity/demand/spans.ts';
import { ceilingPerSecond, safeAtOnce, safePerSecond, timesGranted } from '../capacity/limit-rate.ts';
import { mostAtOnce } from '../capacity/most-at-once.ts';
import { firstRejection } from '../capacity/quota/first-rejection.ts';
import { grainOf, sourcesOf } from '../capacity/quota/limit-sources.ts';
import { number, whole } from '../capacity/size-workload.ts';
import type { Limit } from '../spec/scenario.ts';
import type { LimitExplanation } from './explanation.ts';
import type { Reckoning } from './reckoning.ts';

/** A limit in the words of its owner. */
export function limitStatement(limit: Limit): string {
  switch (limit.type) {
    case 'fixed-window':
    case 'sliding-window':
      return `${whole(limit.allow)} per ${number(limit.perSeconds)} s${limit.type === 'sliding-window' ? ', sliding' : ''}`;
    case 'token-bucket':
      return `${number(limit.ratePerSecond)}/s, bursts of ${whole(limit.burst)}`;
    case 'concurrency':
      return `${whole(limit.max)} at a time`;
  }
}

/** What a limit allows, and what is asked of it over time, at its peak, and until it says no. */
export function explainLimit(limit: Limit, { scenario, sizings }: Reckoning): LimitExplanation {
  const { auth } = scenario;
  const inFlight = limit.type === 'concurrency';
  const ceiling = inFlight ? limit.max * timesGranted(limit, auth) : ceilingPerSecond(limit, auth);
  const safe = inFlight ? safeAtOnce(limit, auth) : safePerSecond(limit, auth);
  const until = askedUntil(scenario, sizings);
  const sources = sourcesOf(scenario, sizings, limit);
  const demand = limitDemand(scenario, sizings, limit, until);
  // A permit is held by a whole request. What is asked is of all tokens together: their busiest moments may not be the same.
  const asked = inFlight ? mostAtOnce(scenario, sizings, limit.name) : peakOf(demand.own);
  return {
    name: limit.name,
    scope: limit.scope,
    statement: limitStatement(limit),
    unit: inFlight ? 'in-flight' : 'per-second',
    ceiling,
    safe,
    asked,
    utilisation: asked / ceiling,
    utilisationOfSafe: safe > 0 ? asked / safe : Number.POSITIVE_INFINITY,
    curves: inFlight ? [] : demand.curves,
    total: inFlight ? [] : demand.total,
    inFlight: inFlight ? heldCurves(scenario, sizings, limit.name) : [],
    drawsInAll: inFlight ? null : demand.drawsInAll,
    firstRejectionSeconds: firstRejection(limit, sources, grainOf(sizings, limit)),
  };
}
