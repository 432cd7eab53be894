import { type ResponseTime, responseTime } from '../../capacity/response-time.ts';
import type { Latency, Message, Payload, Scenario, Template } from '../../spec/scenario.ts';
import type { Placed } from '../flow-steps.ts';
import { type BodyNeeds, bothNeeds, noNeeds } from '../responses/body-needs.ts';
import { planResponse, type ResponsePlan } from '../responses/response-plan.ts';
import type { SavedUses } from '../responses/saved-uses.ts';
import { type SocketScript, socketScript } from '../sockets/socket-script.ts';
import type { RouteContext, RoutedStep } from './build-routes.ts';
import type { MockStep, PollRule } from './route.ts';

const placeholder: ResponsePlan = { status: 200, body: null, bodyMatters: false, headers: [], jobs: [] };
const remedy =
  'change what the step expects or saves, or what tells its requests apart (path, query, headers, payload)';

/** One answer for steps whose requests look the same. */
export function mergeSteps(placed: readonly Placed<RoutedStep>[], uses: SavedUses, context: RouteContext): MockStep {
  const { scenario, timeScale } = context;
  const { step, workload } = placed[0] as Placed<RoutedStep>;
  const steps = placed.map((one) => one.step);
  const payload = payloadOf(step, scenario);
  const poll = steps.find((one) => one.type === 'poll');
  const planned = planResponse({
    method: step.type === 'http' ? step.method : 'GET',
    statuses: steps.map((one) => (one.type === 'http' ? one.expect.status : [])),
    followRedirects: steps.some((one) => one.type === 'http' && one.followRedirects),
    needs: steps.map(needsOf).reduce(bothNeeds, noNeeds),
    uses,
    usual: payload?.expectInvalid ? 400 : 200,
  });
  if ('problem' in planned) {
    context.problems.push({ pointer: step.pointer, step: step.name, message: planned.problem, hint: remedy });
  }
  return {
    workload: workload.name,
    step: step.name,
    names: steps.map(({ name }) => name),
    pointer: step.pointer,
    responseTime: timeOf(step.assumed, `${workload.name}/${step.name}`, scenario),
    response: 'plan' in planned ? planned.plan : placeholder,
    bodyPattern: null,
    bodyCheck: payload ? context.checks(payload) : null,
    poll: poll ? pollRule(poll, scenario, timeScale) : null,
    socket: scriptOf(placed[0] as Placed<RoutedStep>, uses, context),
  };
}

function timeOf(assumed: Latency, stream: string, { mock }: Scenario): ResponseTime {
  return responseTime({
    latency: mock.latency ?? assumed,
    kneeConcurrency: mock.kneeConcurrency,
    seed: mock.seed,
    stream,
  });
}

function needsOf(step: RoutedStep): BodyNeeds {
  if (step.type === 'poll') return { ...noNeeds, saves: step.save, state: step.until.json };
  if (step.type === 'websocket-open') return noNeeds;
  return { json: step.expect.json, contains: [step.expect.contains], saves: step.save, state: null };
}

function payloadOf(step: RoutedStep, scenario: Scenario): Payload | undefined {
  const { body } = step.type === 'http' ? step : { body: undefined };
  return body?.type === 'payload' ? scenario.payloads.find((payload) => payload.name === body.payload) : undefined;
}

function pollRule(step: Extract<RoutedStep, { type: 'poll' }>, scenario: Scenario, timeScale: number): PollRule {
  const { done, failed } = step.until;
  const states = ['pending', 'in-progress', 'queued', 'running', `not-${done[0]}`];
  return {
    doneSeconds: (scenario.mock.jobSeconds ?? step.assumedDoneSeconds) * timeScale,
    done: done[0] as string,
    pending: states.find((state) => ![...done, ...failed].includes(state)) ?? 'unknown',
  };
}

function scriptOf({ step, workload }: Placed<RoutedStep>, uses: SavedUses, context: RouteContext): SocketScript | null {
  if (step.type !== 'websocket-open') return null;
  return socketScript({
    flow: workload.flow,
    open: step,
    messageText: ({ message }) => messageText(message, context.scenario),
    uses,
    timeScale: context.timeScale,
    timeOf: (assumed, name) => timeOf(assumed, `${workload.name}/${name}`, context.scenario),
    report: ({ name, pointer }, message) => context.problems.push({ pointer, step: name, message, hint: remedy }),
  });
}

function messageText(message: Message, scenario: Scenario): Template {
  if (message.type === 'text') return message.text;
  return scenario.payloads.find((payload) => payload.name === message.payload)?.text ?? [];
}
