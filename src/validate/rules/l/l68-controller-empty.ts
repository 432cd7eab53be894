import { hasRole, isOf, type PlanElement } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { named } from '../wording.ts';
import { users } from './example-groups.ts';
import { get, loop } from './example-parts.ts';
import { below } from './groups.ts';
import { LIKELY } from './severities.ts';

/** Controllers that stand for what is in them, with what each of them does without it. */
const CONTROLLERS: Readonly<Record<string, string>> = {
  ForeachController: 'it repeats nothing',
  WhileController: 'it repeats nothing',
  IfController: 'its condition decides over nothing',
  LoopController: 'it repeats nothing',
  TransactionController: 'it makes no row',
  ThroughputController: 'it runs nothing',
  OnceOnlyController: 'nothing runs once',
  SwitchController: 'it has nothing to choose from',
  RunTime: 'it repeats nothing',
  CriticalSectionController: 'it guards nothing',
};

export const controllerEmpty = defineRule({
  id: 'L68',
  name: 'controller-empty',
  title: 'A controller has nothing to run',
  affectsLoad: true,
  severity: LIKELY,
  why: 'A controller acts on the samplers in it. One without any does nothing and says nothing: a sampler that was dragged out of its loop runs once instead of as often as the loop says, one that was dragged out of an If Controller runs always.',
  computes: '',
  example: {
    before: users({ threads: 10, seconds: 600 }, loop(5), get('/status')),
    after: users({ threads: 10, seconds: 600 }, loop(5, get('/status'))),
  },
  *check(plan) {
    for (const element of plan.running) {
      const does = CONTROLLERS[element.type];
      if (does === undefined || below(element).some((at) => at !== element && mayRun(at))) continue;
      // Emptied on purpose is what is disabled.
      if (element.children.some(({ node }) => !node.enabled)) continue;
      yield {
        element,
        message: `no sampler stands in ${named(element)}: ${does}`,
        hint: 'put the samplers that it is for into it, or remove it',
      };
    }
  },
});

/** Samplers, what stands for samplers of elsewhere, and classes that nobody knows. */
const mayRun = (element: PlanElement): boolean =>
  hasRole(element, 'Sampler') || element.roles.length === 0 || isOf(element, 'ModuleController', 'IncludeController');
