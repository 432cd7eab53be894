/**
 * The Scenario: a spec after variants, parameters, defaults, the profile and references are resolved.
 * Numbers are SI (seconds, per second, bytes), nothing is optional (`null` says "none"), so that the rooms
 * behind it (capacity, plan, mock, results) never ask what a missing property means.
 */

import type { DataSet, GeneratedValue, Payload } from './scenario/data.ts';
import type { Limit } from './scenario/limit.ts';
import type { Load, Phase } from './scenario/load.ts';
import type { MockSettings } from './scenario/mock.ts';
import type { Probe } from './scenario/probe.ts';
import type { RetryPolicy } from './scenario/retry.ts';
import type { Step } from './scenario/step.ts';
import type { Auth, Target } from './scenario/target.ts';
import type { SloCriterion } from './slo.ts';

export type * from './scenario/data.ts';
export type * from './scenario/limit.ts';
export type * from './scenario/load.ts';
export type * from './scenario/mock.ts';
export type * from './scenario/probe.ts';
export type * from './scenario/request.ts';
export type * from './scenario/retry.ts';
export type * from './scenario/step.ts';
export type * from './scenario/target.ts';
export type * from './scenario/template.ts';

export type Workload = {
  readonly name: string;
  readonly description: string;
  readonly load: Load;
  readonly retry: RetryPolicy;
  readonly flow: readonly Step[];
  /** Data sets the flow reads; one row of each per iteration. */
  readonly data: readonly string[];
};

export type Scenario = {
  readonly name: string;
  readonly description: string;
  /** Variant the scenario was made from; null for the spec itself. */
  readonly variant: string | null;
  readonly intent: 'respect' | 'probe' | 'resilience';
  readonly target: Target;
  readonly auth: Auth;
  readonly limits: readonly Limit[];
  readonly data: readonly DataSet[];
  readonly values: readonly GeneratedValue[];
  readonly payloads: readonly Payload[];
  readonly phases: readonly Phase[];
  readonly workloads: readonly Workload[];
  readonly slo: readonly SloCriterion[];
  readonly probe: Probe | null;
  readonly mock: MockSettings;
  readonly engine: { readonly jmeter: string };
  /** Files of the spec's folder that the plan needs at run time, relative to it. */
  readonly files: readonly string[];
};
