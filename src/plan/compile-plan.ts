import { allSteps } from '../capacity/all-steps.ts';
import { type Sizing, sizeWorkload } from '../capacity/size-workload.ts';
import { httpDefaults, pingFrameFilter, testPlan } from '../jmx/elements/index.ts';
import type { JmxNode } from '../jmx/tree.ts';
import type { Scenario, Workload } from '../spec/scenario.ts';
import { compileFlow } from './compile-flow.ts';
import { dataElements } from './data-elements.ts';
import { arrivalGroup } from './groups/arrival-group.ts';
import { itemGroup } from './groups/item-group.ts';
import { userGroup } from './groups/user-group.ts';
import {
  type Knob,
  knob,
  millis,
  newContext,
  type PlanContext,
  type PlanFile,
  type WorkloadContext,
} from './plan-context.ts';
import { iterationValues } from './register-values.ts';
import { reopenInLoops } from './reopen-in-loops.ts';
import { timeScale } from './scaled.ts';
import { needsRuntime, setupGroup, tearDownGroup } from './setup-group.ts';
import { httpTargetText } from './stated-numbers.ts';
import { CONSTANTS, commentText } from './text.ts';

export type CompiledPlan = {
  readonly plan: JmxNode;
  readonly files: readonly PlanFile[];
  readonly knobs: readonly Knob[];
  readonly sizings: readonly Sizing[];
};

/** Scenario to JMeter plan. Same scenario, same tree. Throws only on bugs. */
export function compilePlan(scenario: Scenario): CompiledPlan {
  const context = newContext(scenario);
  context.install.phases.push(...scenario.phases.map((phase): [string, number] => [phase.name, phase.endSeconds]));
  const defaults = requestDefaults(context);
  const sizings = scenario.workloads.map((workload) => sizeWorkload(scenario, workload));
  const groups = scenario.workloads.map((workload, index) =>
    workloadGroup(workload, sizings[index] as Sizing, context),
  );
  const setUp = setupGroup(context);
  if (needsRuntime(context)) runtimeKnobs(context);
  const plan = testPlan(
    {
      name: scenario.name,
      comments: planComment(scenario),
      // Without it a stopped test would end without the rows of its open operations.
      tearDownOnShutdown: needsRuntime(context),
      variables: variablesOf(context),
    },
    [...defaults, ...setUp, ...groups, ...tearDownGroup(context)],
  );
  return {
    plan,
    files: [...context.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    knobs: [...context.knobs.values()],
    sizings,
  };
}

function planComment(scenario: Scenario): string {
  const variant = scenario.variant === null ? '' : ` Variant ${scenario.variant}.`;
  return `${commentText(scenario.description)}${variant} Made by loadwright; edit the spec, not this file.`.trim();
}

function workloadGroup(workload: Workload, sizing: Sizing, shared: PlanContext): JmxNode {
  const values = iterationValues(workload, shared);
  const context: WorkloadContext = { ...shared, workload, threads: sizing.threads, iterationValues: values };
  const flow = compileFlow(reopenInLoops(workload.flow), context);
  const sockets = allSteps(workload.flow).some((step) => step.type === 'websocket-open');
  const body = [
    ...dataElements(context),
    ...(sockets
      ? [
          pingFrameFilter({
            name: 'answer pings',
            comments: 'A ping from the server would fail the read that meets it.',
            replyToPing: true,
            filterType: 'pingOnly',
          }),
        ]
      : []),
    ...flow,
  ];
  switch (workload.load.type) {
    case 'arrivals':
      return arrivalGroup(workload.load, sizing, context, body);
    case 'users':
      return userGroup(workload.load, sizing, context, body);
    case 'items':
      return itemGroup(workload.load, sizing, context, body);
  }
}

/** Address and timeouts of every HTTP request, once. A plan that only opens sockets has none, unless it fetches a token. */
function requestDefaults(context: PlanContext): readonly JmxNode[] {
  const { target, workloads, auth } = context.scenario;
  const requests = workloads.flatMap(({ flow }) =>
    allSteps(flow).filter((step) => step.type === 'http' || step.type === 'poll'),
  );
  const fetchesToken = auth.type === 'oauth2-client-credentials';
  if (requests.length === 0 && !fetchesToken) return [];
  const address = {
    protocol: knob(context, 'target.scheme', target.api.scheme, 'Scheme of the API: http or https.'),
    domain: knob(context, 'target.host', target.api.host, 'Host of the API.'),
    port: knob(context, 'target.port', target.api.port, 'Port of the API.'),
    connectTimeoutMs: millis(target.connectTimeoutSeconds),
    responseTimeoutMs: millis(target.responseTimeoutSeconds),
  };
  // JMeter merges defaults into the sampler before every sample; a sole request states its address for less.
  if (requests.length === 1 && !fetchesToken) {
    context.uses.soleAddress = address;
    return [];
  }
  return [
    httpDefaults({
      name: 'target',
      comments: httpTargetText(target),
      ...address,
    }),
  ];
}

function variablesOf(context: PlanContext) {
  const constants = [...context.constants].sort().map((name) => ({ name, value: CONSTANTS[name] }));
  const attempts = context.uses.attempts
    ? [{ name: 'lw_try_1', value: '1', description: 'The first attempt; settling adds lw_try_2, lw_try_3 …' }]
    : [];
  const sockets = context.uses.sockets
    ? [
        { name: 'lw_ws_open', value: 'false', description: 'Does the thread have an open socket?' },
        { name: 'lw_ws_closed', value: 'true', description: 'The opposite, for the controller that opens it.' },
      ]
    : [];
  return [...attempts, ...sockets, ...constants];
}

function runtimeKnobs(context: PlanContext): void {
  timeScale(context);
  knob(context, 'run.id', '', 'Part of every unique id; a new one for each run. Default: the start time.');
  knob(context, 'engine', 0, 'Number of this load generator, from 0: keeps ids apart when several run the plan.');
  knob(context, 'seed', 1, 'Seed of random pauses, jitter and values.');
}
