import type { HttpStep, Payload, PollStep, Scenario, Template, WebSocketOpenStep } from '../../spec/scenario.ts';
import { everyPlacedStep, type Placed } from '../flow-steps.ts';
import { savedUses } from '../responses/saved-uses.ts';
import type { SetupProblem } from '../setup-problem.ts';
import { locationPath } from './location-path.ts';
import { mergeSteps } from './merge-steps.ts';
import { pathPattern } from './path-pattern.ts';
import type { CheckMaker } from './payload-check.ts';
import type { MockStep, RequestShape, Route } from './route.ts';
import { literalText, textPattern } from './template-pattern.ts';

export type RoutedStep = HttpStep | PollStep | WebSocketOpenStep;
type Routed = Placed<RoutedStep>;

export type RouteContext = {
  readonly scenario: Scenario;
  readonly timeScale: number;
  readonly checks: CheckMaker;
  readonly problems: SetupProblem[];
};

/** Everything the flows ask for, as routes. What the stand-in cannot play is added to `problems`. */
export function buildRoutes(context: RouteContext): readonly Route[] {
  const { scenario } = context;
  const uses = savedUses(scenario);
  const byPath = new Map<string, { readonly method: string; readonly path: Template; readonly placed: Routed[] }>();
  for (const placed of routedSteps(scenario)) {
    const { step } = placed;
    const path = locationPath(
      step.location,
      step.type === 'websocket-open' ? scenario.target.websocket : scenario.target.api,
    );
    if (!path) continue;
    const method = methodOf(step);
    const key = `${method} ${pathPattern(path).strict.source}`;
    const known = byPath.get(key);
    if (known) known.placed.push(placed);
    else byPath.set(key, { method, path, placed: [placed] });
  }
  return [...byPath.values()].map(({ method, path, placed }) => ({
    method,
    path: pathPattern(path),
    shapes: groupBy(placed, ({ step }) => JSON.stringify([fixedQuery(step), fixedHeaders(step)]))
      .map((group) => shapeOf(group, (steps) => mergeSteps(steps, uses, context), scenario))
      .sort((a, b) => marksOf(b) - marksOf(a)),
  }));
}

function* routedSteps(scenario: Scenario): Generator<Routed> {
  for (const { workload, step } of everyPlacedStep(scenario)) {
    if (step.type === 'http' || step.type === 'poll' || step.type === 'websocket-open') yield { workload, step };
  }
}

function shapeOf(
  group: readonly Routed[],
  merge: (steps: readonly Routed[]) => MockStep,
  scenario: Scenario,
): RequestShape {
  const first = group[0] as Routed;
  const bodies = groupBy(group, ({ step }) => bodyKey(step));
  const steps = bodies.map((placed) => {
    const merged = merge(placed);
    const text = bodies.length > 1 ? bodyText((placed[0] as Routed).step, scenario.payloads) : undefined;
    return text ? { ...merged, bodyPattern: textPattern(text) } : merged;
  });
  const needsBody = ({ names }: MockStep): boolean =>
    scenario.mock.unique.some(
      ({ type, steps: named }) => type === 'json' && named.some((name) => names.includes(name)),
    );
  const every = (test: (step: RoutedStep) => boolean): boolean => group.every(({ step }) => test(step));
  return {
    query: fixedQuery(first.step),
    headers: fixedHeaders(first.step),
    authenticated: scenario.auth.type !== 'none' && every((step) => step.authenticated),
    refusesCredentials: every((step) => !step.authenticated && step.location.type === 'url'),
    needsUploadToken: every((step) => step.type === 'http' && step.savedHeaders !== null),
    limits: [...new Set(group.flatMap(({ step }) => step.limits))],
    readsBody: steps.some((step) => step.bodyPattern !== null || step.bodyCheck !== null || needsBody(step)),
    // Good payloads come first, so that an unrecognised body is judged by their schema.
    steps: steps.sort((a, b) => Number(a.response.status >= 400) - Number(b.response.status >= 400)),
  };
}

const methodOf = (step: RoutedStep): string =>
  step.type === 'http' ? step.method : step.type === 'poll' ? 'GET' : 'WEBSOCKET';

const marksOf = (shape: RequestShape): number => shape.query.length + shape.headers.length;

function fixedQuery(step: RoutedStep): readonly (readonly [string, string])[] {
  return step.type === 'http' ? fixed(step.query) : [];
}

function fixedHeaders(step: RoutedStep): readonly (readonly [string, string])[] {
  return fixed(step.headers).map(([name, value]) => [name.toLowerCase(), value.trim()] as const);
}

function fixed(
  pairs: readonly { readonly name: string; readonly value: Template }[],
): readonly (readonly [string, string])[] {
  return pairs
    .flatMap(({ name, value }) => {
      const text = literalText(value);
      return text === undefined ? [] : [[name, text] as const];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function bodyKey(step: RoutedStep): string {
  return step.type === 'http' && step.body.type !== 'none' ? JSON.stringify(step.body) : 'none';
}

function bodyText(step: RoutedStep, payloads: readonly Payload[]): Template | undefined {
  if (step.type !== 'http') return undefined;
  const { body } = step;
  if (body.type === 'text') return body.text;
  return body.type === 'payload' ? payloads.find((payload) => payload.name === body.payload)?.text : undefined;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
