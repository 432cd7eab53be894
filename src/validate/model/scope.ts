import { pauseMillisOf } from './pause.ts';
import { hasRole, isOf, type PlanElement } from './plan-element.ts';
import type { SamplerModel, ThreadGroupModel } from './plan-model.ts';
import type { PlanVariables } from './plan-variables.ts';
import { runsPerIteration } from './runs-per-iteration.ts';

/** What applies to whatever stands in a place, by role: timers, configuration and listeners nearest first, the others outermost first. */
type Scope = {
  readonly timers: readonly PlanElement[];
  readonly preProcessors: readonly PlanElement[];
  readonly postProcessors: readonly PlanElement[];
  readonly assertions: readonly PlanElement[];
  readonly configs: readonly PlanElement[];
  readonly listeners: readonly PlanElement[];
};

const nothing: Scope = {
  timers: [],
  preProcessors: [],
  postProcessors: [],
  assertions: [],
  configs: [],
  listeners: [],
};

/** Lists that one adds nothing to are shared: most samplers have the scope of their controller and little of their own. */
const joined = (first: readonly PlanElement[], second: readonly PlanElement[]): readonly PlanElement[] =>
  first.length === 0 ? second : second.length === 0 ? first : [...first, ...second];

/** Scope of what stands below an element: that of the element and its children. */
function scopeBelow({ children }: PlanElement, around: Scope): Scope {
  const own = (role: string): readonly PlanElement[] => children.filter((child) => child.runs && hasRole(child, role));
  if (!children.some(({ runs }) => runs)) return around;
  return {
    timers: joined(own('Timer'), around.timers),
    preProcessors: joined(around.preProcessors, own('PreProcessor')),
    postProcessors: joined(around.postProcessors, own('PostProcessor')),
    assertions: joined(around.assertions, own('Assertion')),
    configs: joined(own('ConfigElement'), around.configs),
    listeners: joined(
      own('SampleListener').filter((element) => !isOf(element, 'TransactionController')),
      around.listeners,
    ),
  };
}

/** Scopes are asked for by every sampler below them. */
function scopeReader(): (element: PlanElement) => Scope {
  const known = new Map<PlanElement, Scope>();
  const scopeOf = (element: PlanElement): Scope => {
    const before = known.get(element);
    if (before) return before;
    const scope = scopeBelow(element, element.parent ? scopeOf(element.parent) : nothing);
    known.set(element, scope);
    return scope;
  };
  return scopeOf;
}

/**
 * The samplers below a thread group with what applies to them, by the rules of JMeter's `TestCompiler`: everything that
 * stands beside one of their ancestors or below themselves. Timers and configuration nearest first; pre- and
 * post-processors and assertions outermost first.
 */
export function samplersOf(
  threadGroup: ThreadGroupModel,
  evaluate: PlanVariables['evaluate'],
): readonly SamplerModel[] {
  const found: SamplerModel[] = [];
  const scopeOf = scopeReader();
  const visit = (element: PlanElement, controllers: readonly PlanElement[]): void => {
    for (const child of element.children) {
      if (!child.runs) continue;
      if (hasRole(child, 'Sampler')) found.push(modelOf(child, controllers));
      else visit(child, hasRole(child, 'Controller') ? [child, ...controllers] : controllers);
    }
  };
  const modelOf = (element: PlanElement, controllers: readonly PlanElement[]): SamplerModel => {
    const scope = scopeOf(element);
    const pauses = scope.timers.map((timer) => pauseMillisOf(timer, evaluate));
    return {
      element,
      threadGroup,
      controllers,
      runsPerIteration: runsPerIteration(controllers, threadGroup, evaluate),
      ...scope,
      pauseMillis: pauses.includes(undefined)
        ? undefined
        : pauses.reduce<number>((sum, pause) => sum + (pause ?? 0), 0),
    };
  };
  visit(threadGroup.element, []);
  return found;
}
