import { isOf, type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel, SamplerModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { wholeOrZero } from './evaluated.ts';

/** Groups that make load: not those that run before and after it. */
export const mainGroups = (plan: PlanModel): readonly ThreadGroupModel[] =>
  plan.threadGroups.filter(({ kind }) => kind !== 'setUp' && kind !== 'tearDown');

/** Samplers that make a sample; a Flow Control Action makes none. */
export const requestsOf = ({ samplers }: ThreadGroupModel): readonly SamplerModel[] =>
  samplers.filter(({ element }) => !isOf(element, 'TestAction'));

/** Groups of the classes that JMeter brings with a count of threads, a ramp and loops. */
export const isPlainGroup = ({ kind }: ThreadGroupModel): boolean => kind === 'threads';

/** Seconds that a scheduled group waits before it starts. */
export const delayOf = (plan: PlanModel, { element }: ThreadGroupModel): number | undefined =>
  textOf(element, 'ThreadGroup.scheduler') === 'true' ? wholeOrZero(plan, element, 'ThreadGroup.delay') : 0;

/** All elements below one, itself first. */
export function below(element: PlanElement): readonly PlanElement[] {
  const found: PlanElement[] = [];
  const add = (at: PlanElement): void => {
    found.push(at);
    at.children.forEach(add);
  };
  add(element);
  return found;
}

/** What scripts of running elements below say, one text for each. */
export function* scriptsBelow(element: PlanElement): Iterable<string> {
  for (const at of below(element)) {
    if (!at.runs) continue;
    for (const name of ['script', 'BeanShellSampler.query', 'query']) {
      const text = textOf(at, name);
      if (text) yield text;
    }
    if (textOf(at, 'filename') && textOf(at, 'scriptLanguage') !== undefined) yield 'script file';
  }
}

/** Name and comment of an element, where intentions are written down. */
export const wordsOf = (element: PlanElement): string =>
  `${element.node.testname}\n${textOf(element, 'TestPlan.comments') ?? ''}`;

/** A run of the group again and again, or by many threads; a single pass of one user is a check and no load. */
export const repeats = ({ threads, loops }: ThreadGroupModel): boolean =>
  threads === undefined || loops === undefined || threads * loops >= 20;
