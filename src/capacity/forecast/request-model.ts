import type { Location, RetryPolicy, Scenario, Step } from '../../spec/scenario.ts';
import type { Limiter } from '../limiters/limiter.ts';
import { type ResponseTime, responseTime } from '../response-time.ts';
import type { GateModel } from './gate-model.ts';
import { type RefusalModel, refusalOf } from './refusal-model.ts';
import { createTally, type StepTally } from './tally.ts';

export type RequestStep = Extract<
  Step,
  { type: 'http' | 'poll' | 'websocket-open' | 'websocket-exchange' | 'websocket-write' }
>;

/** A step that sends something, with all that the event loop asks of it. */
export type RequestModel = {
  readonly name: string;
  readonly limits: readonly string[];
  /** The plan's gates and the target's counts, by token. */
  readonly gates: readonly (readonly GateModel[])[];
  readonly limiters: readonly (readonly Limiter[])[];
  /** null when a failure is never tried again. */
  readonly policy: PolicyModel | null;
  readonly refusal: RefusalModel;
  /** Seconds until the answer to an admitted attempt. */
  readonly draw: ResponseTime;
  readonly opensSocket: boolean;
  /** It is sent with a token. */
  readonly needsToken: boolean;
  /** The iteration is over when the operation fails. */
  readonly endsIteration: boolean;
  readonly poll: {
    readonly everySeconds: number;
    readonly deadlineSeconds: number;
    /** Age at which the job is done, since one of `jobs` was handed out, else since it was first asked for. */
    readonly doneSeconds: number;
    readonly jobs: readonly string[];
  } | null;
  /** Variables that a success fills. */
  readonly handsOut: readonly string[];
  readonly tally: StepTally;
};

/** A retry policy in use; operations of the same policy share its budget. */
export type PolicyModel = {
  readonly settings: RetryPolicy;
  readonly spreadSeconds: number;
  /** Backoff at the time scale. */
  readonly baseSeconds: number;
  readonly capSeconds: number;
  operations: number;
  retries: number;
};

/** What all requests of a simulation have in common. */
export type Requests = {
  readonly scenario: Scenario;
  readonly timeScale: number;
  readonly seed: number;
  readonly gatesOf: (limits: readonly string[], policy: RetryPolicy | null) => readonly (readonly GateModel[])[];
  readonly limitersOf: (limits: readonly string[]) => readonly (readonly Limiter[])[];
  readonly spreadSecondsOf: (policy: RetryPolicy, limits: readonly string[]) => number;
  readonly policies: Map<string, PolicyModel>;
  readonly tallies: StepTally[];
  readonly workload: string;
};

export function createRequest(step: RequestStep, requests: Requests): RequestModel {
  const { scenario, seed, workload, timeScale } = requests;
  const { mock } = scenario;
  const tally = createTally(
    workload,
    step.name,
    step.type === 'http' || step.type === 'poll' || step.type === 'websocket-open',
  );
  requests.tallies.push(tally);
  const latency = step.type === 'websocket-write' ? { p50Seconds: 0, p95Seconds: 0 } : (mock.latency ?? step.assumed);
  return {
    name: step.name,
    limits: step.limits,
    gates: requests.gatesOf(step.limits, 'retry' in step ? step.retry : null),
    limiters: requests.limitersOf(step.limits),
    policy: policyOf(step, requests),
    refusal: refusalOf(step, mock),
    draw: responseTime({ latency, kneeConcurrency: mock.kneeConcurrency, seed, stream: `${workload}/${step.name}` }),
    opensSocket: step.type === 'websocket-open',
    needsToken: 'authenticated' in step && step.authenticated,
    endsIteration:
      step.type === 'websocket-open' || ('save' in step && step.save.some(({ whenMissing }) => whenMissing === 'fail')),
    poll:
      step.type === 'poll'
        ? {
            everySeconds: step.everySeconds,
            deadlineSeconds: step.deadlineSeconds,
            doneSeconds: mock.jobSeconds === null ? step.assumedDoneSeconds : mock.jobSeconds * timeScale,
            jobs: savedIn(step.location),
          }
        : null,
    handsOut: step.type === 'http' ? step.save.map(({ variable }) => variable) : [],
    tally,
  };
}

const savedIn = (location: Location): readonly string[] =>
  (location.type === 'path' ? location.path : location.url).flatMap((part) =>
    part.kind === 'saved' ? [part.name] : [],
  );

function policyOf(step: RequestStep, requests: Requests): PolicyModel | null {
  if (!('retry' in step) || step.retry.attempts <= 1) return null;
  const settings = step.retry;
  const spreadSeconds = requests.spreadSecondsOf(settings, step.limits);
  const key = JSON.stringify([settings, spreadSeconds]);
  const found = requests.policies.get(key);
  if (found !== undefined) return found;
  const policy = {
    ...{ settings, spreadSeconds },
    baseSeconds: settings.baseSeconds * requests.timeScale,
    capSeconds: settings.capSeconds * requests.timeScale,
    ...{ operations: 0, retries: 0 },
  };
  requests.policies.set(key, policy);
  return policy;
}
