import { ceilingPerSecond, safeAtOnce, safePerSecond, timesGranted } from '../capacity/limit-rate.ts';
import { number, type Sizing } from '../capacity/size-workload.ts';
import type { Limit, Scenario, Step } from '../spec/scenario.ts';
import type { LimitExplanation } from './explanation.ts';
import { startedPerSecond } from './started-rate.ts';

/** A limit in the words of its owner. */
export function limitStatement(limit: Limit): string {
  switch (limit.type) {
    case 'fixed-window':
    case 'sliding-window':
      return `${limit.allow} per ${number(limit.perSeconds)} s${limit.type === 'sliding-window' ? ', sliding' : ''}`;
    case 'token-bucket':
      return `${number(limit.ratePerSecond)}/s, bursts of ${limit.burst}`;
    case 'concurrency':
      return `${limit.max} at a time`;
  }
}

const timeOf = (step: Step): number => ('assumed' in step ? step.assumed.p50Seconds : 0);

/** How long one iteration holds a permit of a concurrency limit: a request for its time, a socket until it is closed. */
export function heldSeconds(flow: readonly Step[], limit: string): number {
  let held = 0;
  let isOpen = false;
  for (const step of flow) {
    const draws = 'limits' in step && step.limits.includes(limit);
    if (step.type === 'websocket-open' && draws) isOpen = true;
    if (step.type === 'group') held += heldSeconds(step.flow, limit);
    else if (step.type === 'repeat') held += repeatedSeconds(step, limit, isOpen);
    else if (step.type === 'choose') held += chosenSeconds(step, limit);
    else if (step.type === 'pause') held += isOpen ? step.seconds + step.spreadSeconds / 2 : 0;
    else if (draws || isOpen) held += timeOf(step);
    if (step.type === 'websocket-close') isOpen = false;
  }
  return held;
}

function repeatedSeconds(step: Extract<Step, { type: 'repeat' }>, limit: string, isOpen: boolean): number {
  const turns = step.times ?? 1;
  const inside = heldSeconds(step.flow, limit) * turns;
  const lasts = step.forSeconds ?? turns * (step.everySeconds ?? 0);
  return isOpen ? Math.max(inside, lasts) : inside;
}

function chosenSeconds(step: Extract<Step, { type: 'choose' }>, limit: string): number {
  const total = step.options.reduce((sum, { weight }) => sum + weight, 0);
  return step.options.reduce((sum, { weight, flow }) => sum + (weight / total) * heldSeconds(flow, limit), 0);
}

/** Draws per second, or draws in flight (rate x holding time, Little's law), that one workload asks of a limit. */
export function askedOf(limit: Limit, scenario: Scenario, sizing: Sizing): number {
  const draws = sizing.demand.draws.get(limit.name) ?? 0;
  if (draws === 0) return 0;
  const rate = startedPerSecond(scenario, sizing);
  if (limit.type !== 'concurrency') return rate * draws;
  const flow = scenario.workloads.find(({ name }) => name === sizing.workload)?.flow ?? [];
  return Math.min(sizing.threads, rate * heldSeconds(flow, limit.name));
}

export function explainLimit(limit: Limit, scenario: Scenario, sizings: readonly Sizing[]): LimitExplanation {
  const inFlight = limit.type === 'concurrency';
  const ceiling = inFlight ? limit.max * timesGranted(limit, scenario.auth) : ceilingPerSecond(limit, scenario.auth);
  const safe = inFlight ? safeAtOnce(limit, scenario.auth) : safePerSecond(limit, scenario.auth);
  const asked = sizings.reduce((sum, sizing) => sum + askedOf(limit, scenario, sizing), 0);
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
  };
}
