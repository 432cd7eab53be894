import { gatedLimits, gatesPace } from '../capacity/gated-limits.ts';
import { safeAtOnce, safePerSecond, timesGranted } from '../capacity/limit-rate.ts';
import { number } from '../capacity/size-workload.ts';
import type { JmxNode } from '../jmx/tree.ts';
import type { Auth, Limit, RetryPolicy } from '../spec/scenario.ts';
import type { WorkloadContext } from './plan-context.ts';
import type { Governed } from './runtime-step.ts';
import { admitTimer } from './scripts.ts';

/** The gate of a governed sampler: a timer below it, so that it holds back this request and no other. */
export function admission(
  step: { readonly limits: readonly string[]; readonly retry?: RetryPolicy },
  governed: Governed | null,
  context: WorkloadContext,
): readonly JmxNode[] {
  if (governed === null) return [];
  return [admitTimer(governed.key, gateComment(step.limits, step.retry ?? null, context))];
}

/** The arithmetic of the gates in one sentence each. */
function gateComment(names: readonly string[], policy: RetryPolicy | null, context: WorkloadContext): string {
  if (!gatesPace(context.scenario)) {
    const closing = gatedLimits(context.scenario, names, policy);
    return closing.length === 0
      ? 'No gate: the intent is not to respect the quota. Sets the values and variables of the attempt.'
      : `Nothing is paced, since the intent is not to respect the quota; a rejection by ${closing.join(' or ')} holds everybody back until its wait is over.`;
  }
  const limits = context.scenario.limits.filter((limit) => names.includes(limit.name));
  if (limits.length === 0) return 'Sets the values and variables of the attempt; the step draws on no limit.';
  const { auth } = context.scenario;
  return limits
    .map((limit) => {
      switch (limit.type) {
        case 'concurrency':
          return `Limit ${limit.name}: at most ${safeAtOnce(limit, auth)} at once (${limit.max} x ${limit.safety}${tokens(limit, auth)}).`;
        case 'token-bucket':
          return `Limit ${limit.name}: ${number(safePerSecond(limit, auth))}/s, burst ${limit.burst} (${number(limit.ratePerSecond)}/s${background(limit.backgroundPerSecond)} x ${limit.safety}${tokens(limit, auth)}).`;
        default:
          return `Limit ${limit.name}: ${number(safePerSecond(limit, auth))}/s (${limit.allow} per ${number(limit.perSeconds)} s${background(limit.backgroundPerSecond)} x ${limit.safety}${tokens(limit, auth)}).`;
      }
    })
    .join(' ');
}

const tokens = (limit: Limit, auth: Auth): string =>
  timesGranted(limit, auth) > 1 ? ` x ${timesGranted(limit, auth)} tokens` : '';

const background = (perSecond: number): string => (perSecond > 0 ? ` - ${number(perSecond)}/s background` : '');
