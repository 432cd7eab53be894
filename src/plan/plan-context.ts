import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { InstallConfig } from '../groovy/render-install.ts';
import type { RetryPolicy, Scenario, Workload } from '../spec/scenario.ts';

/** A property a user may set on the command line or in loadwright.properties. */
export type Knob = {
  readonly name: string;
  readonly default: string;
  readonly description: string;
  /** Passed by a property file or the environment only. */
  readonly secret: boolean;
};

/** A file of the generated folder beside the plan. */
export type PlanFile =
  | { readonly path: string; readonly kind: 'copy'; readonly from: string }
  | { readonly path: string; readonly kind: 'bytes'; readonly bytes: Uint8Array };

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** What the compiler gathers while it walks a scenario. Lives for one compilation. */
export type PlanContext = {
  readonly scenario: Scenario;
  readonly knobs: Map<string, Knob>;
  readonly files: Map<string, PlanFile>;
  readonly install: Growing<InstallConfig> & { readonly turns: { readonly key: string }[] };
  readonly diagnostics: Diagnostic[];
  /** Variables that stand for characters a field cannot hold. */
  readonly constants: Set<'lw_dollar' | 'lw_cr' | 'lw_lf'>;
  /** Which of the plan's own variables are needed. */
  readonly uses: { attempts: boolean; sockets: boolean };
};

/** A workload in its place: what the steps below it need to know of it. */
export type WorkloadContext = PlanContext & { readonly workload: Workload; readonly threads: number };

export const newContext = (scenario: Scenario): PlanContext => ({
  scenario,
  knobs: new Map(),
  files: new Map(),
  install: { gates: [], policies: [], values: [], steps: [], pacers: [], choices: [], turns: [], phases: [], required: [] },
  diagnostics: [],
  constants: new Set(),
  uses: { attempts: false, sockets: false },
});

/** Registers a property and gives the field text that reads it. */
export function knob(context: PlanContext, name: string, value: string | number, description: string): string {
  context.knobs.set(name, { name, default: String(value), description, secret: false });
  return `\${__P(${name},${String(value).replaceAll(',', '\\,')})}`;
}

/** Registers a secret: no default, never on the command line. */
export function secret(context: PlanContext, name: string, description: string): string {
  if (!context.knobs.has(name)) {
    context.knobs.set(name, { name, default: '', description, secret: true });
    context.install.required.push({ name, message: `${name} is not set: pass it by -q secret.properties` });
  }
  return `\${__P(${name},)}`;
}

/** A key that is unique among those taken, readable as a script parameter: letters, digits and hyphens. */
export function uniqueKey(text: string, taken: readonly { readonly key: string }[]): string {
  const base =
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .toLowerCase()
      .slice(0, 48) || 'step';
  if (!taken.some((item) => item.key === base)) return base;
  for (let index = 2; ; index++) {
    if (!taken.some((item) => item.key === `${base}-${index}`)) return `${base}-${index}`;
  }
}

/** Registers a retry policy and gives its name; equal policies share one. */
export function policyName(context: PlanContext, policy: RetryPolicy, spreadMillis: number): string {
  const settings = {
    statuses: policy.statuses,
    idempotentStatuses: policy.idempotentStatuses,
    connectionErrors: policy.connectionErrors,
    attempts: policy.attempts,
    honoursRetryAfter: policy.honoursRetryAfter,
    baseMillis: millis(policy.baseSeconds),
    factor: policy.factor,
    capMillis: millis(policy.capSeconds),
    maxRetryAfterMillis: millis(policy.maxRetryAfterSeconds),
    jitter: policy.jitter,
    budget: policy.budget ?? -1,
    budgetMinimum: policy.budgetMinimum,
    cooldown: policy.cooldown,
    spreadMillis,
  };
  const same = context.install.policies.find((known) => JSON.stringify(known.settings) === JSON.stringify(settings));
  if (same !== undefined) return same.name;
  const name = uniqueKey(policy.policy, context.install.policies.map(({ name: key }) => ({ key })));
  context.install.policies.push({ name, settings });
  return name;
}

export const millis = (seconds: number): number => Math.round(seconds * 1000);
