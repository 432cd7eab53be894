import { pauseMillisOf } from './pause.ts';
import { hasRole, isOf, type PlanElement } from './plan-element.ts';
import type { SamplerModel, ThreadGroupModel } from './plan-model.ts';
import type { PlanVariables } from './plan-variables.ts';
import { runsPerIteration } from './runs-per-iteration.ts';

/** What stands in one `<hashTree>` for the samplers below it, by role. */
type Level = {
  readonly timers: readonly PlanElement[];
  readonly preProcessors: readonly PlanElement[];
  readonly postProcessors: readonly PlanElement[];
  readonly assertions: readonly PlanElement[];
  readonly configs: readonly PlanElement[];
  readonly listeners: readonly PlanElement[];
};

const of = (level: readonly PlanElement[], role: string): readonly PlanElement[] =>
  level.filter((element) => hasRole(element, role));

/** Levels are asked for by every sampler below them. */
function levelReader(): (parent: PlanElement) => Level {
  const known = new Map<PlanElement, Level>();
  return (parent) => {
    let level = known.get(parent);
    if (!level) {
      const here = parent.children.filter(({ runs }) => runs);
      level = {
        timers: of(here, 'Timer'),
        preProcessors: of(here, 'PreProcessor'),
        postProcessors: of(here, 'PostProcessor'),
        assertions: of(here, 'Assertion'),
        configs: of(here, 'ConfigElement'),
        listeners: of(here, 'SampleListener').filter((element) => !isOf(element, 'TransactionController')),
      };
      known.set(parent, level);
    }
    return level;
  };
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
  const levelOf = levelReader();
  const visit = (element: PlanElement, controllers: readonly PlanElement[]): void => {
    for (const child of element.children) {
      if (!child.runs) continue;
      if (hasRole(child, 'Sampler')) found.push(modelOf(child, controllers));
      else visit(child, hasRole(child, 'Controller') ? [child, ...controllers] : controllers);
    }
  };
  const modelOf = (element: PlanElement, controllers: readonly PlanElement[]): SamplerModel => {
    const levels: Level[] = [];
    for (let at: PlanElement | undefined = element; at !== undefined; at = at.parent) levels.push(levelOf(at));
    const outermostFirst = [...levels].reverse();
    const timers = levels.flatMap((level) => level.timers);
    const pauses = timers.map((timer) => pauseMillisOf(timer, evaluate));
    return {
      element,
      threadGroup,
      controllers,
      runsPerIteration: runsPerIteration(controllers, threadGroup, evaluate),
      timers,
      preProcessors: outermostFirst.flatMap((level) => level.preProcessors),
      postProcessors: outermostFirst.flatMap((level) => level.postProcessors),
      assertions: outermostFirst.flatMap((level) => level.assertions),
      configs: levels.flatMap((level) => level.configs),
      listeners: levels.flatMap((level) => level.listeners),
      pauseMillis: pauses.includes(undefined)
        ? undefined
        : pauses.reduce<number>((sum, pause) => sum + (pause ?? 0), 0),
    };
  };
  visit(threadGroup.element, []);
  return found;
}
