import { gatedLimits, gatesPace } from '../capacity/gated-limits.ts';
import { retrySpreadSeconds } from '../capacity/retry-spread.ts';
import type { GeneratedValue, HttpStep, PollStep, RetryPolicy, Step, WebSocketOpenStep } from '../spec/scenario.ts';
import { millis, policyName, uniqueKey, type WorkloadContext } from './plan-context.ts';
import { registerGate } from './register-gate.ts';
import { registerValue } from './register-values.ts';
import { templatesOf } from './template-uses.ts';
import { readsNow, valuesIn } from './text.ts';

/** A step that the runtime admits and settles. */
export type Governed = {
  /** Parameter of its scripts. */
  readonly key: string;
  /** The For Each controller around it may run it more than once. */
  readonly repeats: boolean;
  /** Most turns of that controller, as a field text; null when only time bounds them. */
  readonly turns: string | null;
  /** The same as a number, while no property says otherwise. */
  readonly mostTurns: number | null;
};

type GovernedStep =
  | HttpStep
  | PollStep
  | WebSocketOpenStep
  | Extract<Step, { type: 'websocket-write' | 'websocket-exchange' }>;

/**
 * The host of a governed request. Only admission sets the variable, and settling takes it away again: when a timer's
 * script fails, JMeter logs that and sends at once, but a request without a host goes nowhere.
 */
export const GRANTED_HOST = '${lw_host}';

/** Stands before a URL that brings its own host: empty once admission has set it, and else what makes it no URL. */
export const GRANTED_URL = '${lw_granted}';

/** Registers the step with the runtime when something in it needs the runtime; null when a bare sampler does. */
export function govern(step: GovernedStep, context: WorkloadContext): Governed | null {
  const settings = runtimeSettings(step, context);
  if (settings === null) return null;
  const key = uniqueKey(step.name, context.keys.step);
  context.install.steps.push({ key, settings: { name: step.name, ...settings } });
  const attempts = policyOf(step)?.attempts ?? 1;
  const renews = settings['authenticated'] === true ? 1 : 0;
  const repeats = step.type === 'poll' || attempts + renews > 1;
  if (repeats) context.uses.attempts = true;
  if (step.type === 'poll') return { key, repeats, turns: null, mostTurns: null };
  return { key, repeats, turns: turnsText(settings['policy'], attempts, renews), mostTurns: attempts + renews };
}

/** One turn more than the policy's attempts where a rejected token may be renewed. */
function turnsText(policy: unknown, attempts: number, renews: number): string {
  if (typeof policy !== 'string') return String(attempts + renews);
  const property = `\${__P(retry.${policy}.attempts,${attempts})}`;
  return renews === 0 ? property : `\${__jexl3(${property} + ${renews},)}`;
}

function runtimeSettings(step: GovernedStep, context: WorkloadContext): Record<string, unknown> | null {
  const { scenario } = context;
  const policy = policyOf(step);
  const gated = gatedLimits(scenario, step.limits, policy);
  const authenticated =
    'authenticated' in step && step.authenticated && scenario.auth.type === 'oauth2-client-credentials';
  const required =
    'save' in step ? step.save.filter((save) => save.whenMissing === 'fail').map((save) => save.variable) : [];
  const templates = templatesOf(step, scenario);
  const values = scenario.values.filter((value) =>
    templates.some((template) => valuesIn(template).includes(value.name)),
  );
  const usesNow = templates.some(readsNow);
  const needed =
    // Exactly once needs an account of every operation.
    context.workload.load.type === 'items' ||
    gated.length > 0 ||
    policy !== null ||
    authenticated ||
    required.length > 0 ||
    values.length > 0 ||
    usesNow ||
    step.type === 'poll' ||
    step.type === 'websocket-open';
  if (!needed) return null;
  const gates = gated.map((limit) => registerGate(limit, context, gatesPace(scenario)));
  for (const value of values) registerValue(value, context);
  return {
    ...(gates.length > 0 && { gates }),
    ...(policy !== null && {
      policy: policyName(context, policy, millis(retrySpreadSeconds(scenario, policy, step.limits, context.threads))),
    }),
    ...('idempotent' in step ? step.idempotent && { idempotent: true } : step.type === 'poll' && { idempotent: true }),
    ...(authenticated && { authenticated: true }),
    ...(step.type === 'websocket-open' && { webSocketOpen: true }),
    ...(required.length > 0 && { required }),
    ...(usesNow && { usesNow: true }),
    ...lifetimes(values, context),
    ...(step.type === 'poll' && {
      stateVariable: stateVariable(step, context),
      done: step.until.done,
      failed: step.until.failed,
      pollMillis: millis(step.everySeconds),
      deadlineMillis: millis(step.deadlineSeconds),
    }),
  };
}

/** A frame on an open socket is never sent again: whether it arrived is unknown. */
const policyOf = (step: GovernedStep): RetryPolicy | null =>
  'retry' in step && step.retry.attempts > 1 ? step.retry : null;

/** Variable a poll's extractor fills. */
export const stateVariable = (step: PollStep, context: WorkloadContext): string =>
  `lw_state_${context.workload.name}_${step.name.replace(/[^A-Za-z0-9]+/g, '_')}`;

/** Values that last an iteration are made by the first governed step of it, whichever that is, so every step names them all. */
function lifetimes(values: readonly GeneratedValue[], context: WorkloadContext): Record<string, readonly string[]> {
  const names = (per: GeneratedValue['per']): readonly string[] =>
    values.filter((value) => value.per === per).map((value) => `values.${value.name}`);
  const iteration = context.iterationValues;
  const operation = names('operation');
  const attempt = names('attempt');
  return {
    ...(iteration.length > 0 && { iterationValues: iteration }),
    ...(operation.length > 0 && { operationValues: operation }),
    ...(attempt.length > 0 && { attemptValues: attempt }),
  };
}
