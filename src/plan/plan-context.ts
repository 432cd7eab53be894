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

/** Where HTTP requests go, as field texts, and their timeouts. */
export type Address = {
  readonly protocol: string;
  readonly domain: string;
  readonly port: string;
  readonly connectTimeoutMs: number;
  readonly responseTimeoutMs: number;
};

/** What the compiler gathers while it walks a scenario. Lives for one compilation. */
export type PlanContext = {
  readonly scenario: Scenario;
  readonly knobs: Map<string, Knob>;
  readonly files: Map<string, PlanFile>;
  readonly install: Growing<InstallConfig>;
  /** Variables that stand for characters a field cannot hold. */
  readonly constants: Set<'lw_dollar' | 'lw_cr' | 'lw_lf'>;
  /** Keys given out so far, by kind of thing; and policies by their settings. */
  readonly keys: {
    readonly step: Set<string>;
    readonly turns: Set<string>;
    readonly choice: Set<string>;
    readonly policy: Set<string>;
  };
  readonly policies: Map<string, string>;
  /** Which of the plan's own variables are needed. */
  readonly uses: {
    attempts: boolean;
    sockets: boolean;
    /** An Arrivals or Free-Form Arrivals group, whose threads wait in a pool. */
    arrivalsGroup: boolean;
    /** Address of the only HTTP request of the plan, on the request itself; null when the request defaults have it. */
    soleAddress: Address | null;
  };
};

/** A workload in its place: what the steps below it need to know of it. */
export type WorkloadContext = PlanContext & {
  readonly workload: Workload;
  readonly threads: number;
  /** Variables of the generated values that last an iteration of this workload. */
  readonly iterationValues: readonly string[];
};

export const newContext = (scenario: Scenario): PlanContext => ({
  scenario,
  knobs: new Map(),
  files: new Map(),
  install: {
    host: scenario.target.api.host,
    webSocketHost: scenario.target.websocket.host,
    gates: [],
    logins: [],
    policies: [],
    values: [],
    steps: [],
    pacers: [],
    items: [],
    choices: [],
    phases: [],
    required: [],
  },
  constants: new Set(),
  keys: { step: new Set(), turns: new Set(), choice: new Set(), policy: new Set() },
  policies: new Map(),
  uses: { attempts: false, sockets: false, arrivalsGroup: false, soleAddress: null },
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

/** A key not given out before, readable as a script parameter: letters, digits and hyphens. */
export function uniqueKey(text: string, taken: Set<string>): string {
  const base =
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .toLowerCase()
      .slice(0, 48) || 'step';
  let key = base;
  for (let index = 2; taken.has(key); index++) key = `${base}-${index}`;
  taken.add(key);
  return key;
}

/** Numbers of a policy that the runtime reads as properties. */
const POLICY_KNOBS = ['attempts', 'baseMillis', 'factor', 'capMillis', 'maxRetryAfterMillis', 'budgetMinimum'] as const;

/** Registers a retry policy and gives its name; equal policies share one. */
export function policyName(context: PlanContext, policy: RetryPolicy, spreadMillis: number): string {
  const settings = {
    statuses: policy.statuses,
    idempotentStatuses: policy.idempotentStatuses,
    connectionErrors: policy.connectionErrors,
    attempts: policy.attempts,
    honoursRetryAfter: policy.honoursRetryAfter,
    readsQuotaHeaders: policy.readsQuotaHeaders,
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
  const text = JSON.stringify(settings);
  const known = context.policies.get(text);
  if (known !== undefined) return known;
  const name = uniqueKey(policy.policy, context.keys.policy);
  context.policies.set(text, name);
  for (const key of POLICY_KNOBS) {
    knob(context, `retry.${name}.${key}`, settings[key], `Retry policy ${name}: ${key}.`);
  }
  context.install.policies.push({ name, settings });
  return name;
}

export const millis = (seconds: number): number => Math.round(seconds * 1000);
