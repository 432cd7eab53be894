import { hasRole, isOf, type PlanElement } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import { users } from '../l/example-groups.ts';
import { fragment, get } from '../l/example-parts.ts';
import { element } from '../l/example-xml.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { itemsOf, scalarOf } from './embedded.ts';

const PATH = 'ModuleController.node_path';

const module = (target: string): string =>
  element(['ModuleController', 'ModuleControllerGui'], 'log in', {
    [PATH]: {
      xml: `<collectionProp name="${PATH}">${['Test Plan', 'plan', target]
        .map((name, index) => `<stringProp name="${index}">${name}</stringProp>`)
        .join('')}</collectionProp>`,
    },
  });

/** A Module Controller that points at nothing. */
export const targetMissing = defineRule({
  id: 'S13',
  name: 'module-target-missing',
  title: 'A Module Controller names an element that the plan does not have',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'A Module Controller finds its target by the names on the way down from the plan. When one of them was renamed, JMeter loads the file and then refuses to start the test ("has no selected Controller", exit code 1), for a disabled controller too. Another Module Controller is never a target.',
  computes: '',
  example: {
    before: `${fragment('log in once', {}, get('/login'))}\n${users({ loops: 1 }, module('login'))}`,
    after: `${fragment('log in once', {}, get('/login'))}\n${users({ loops: 1 }, module('log in once'))}`,
  },
  *check(plan) {
    for (const element of plan.all) if (isOf(element, 'ModuleController')) yield* judged(element, plan);
  },
});

function* judged(element: PlanElement, { roots }: PlanModel): Generator<RuleFinding> {
  const names = itemsOf(element, PATH).map((item) => scalarOf(item) ?? '');
  const refused = `JMeter refuses to start the test${element.runs ? '' : ', although the controller does not run'}`;
  if (names.length === 0) {
    yield {
      element,
      message: `${element.label} names no target: ${refused}`,
      hint: 'choose the controller or Test Fragment to run, or remove the element',
    };
    return;
  }
  let level = roots.filter((root) => isOf(root, 'TestPlan'));
  // The first name is that of the invisible root of the tree and is not compared.
  for (const [index, name] of names.slice(1).entries()) {
    const candidates = index === 0 ? level : level.flatMap(childrenOf);
    level = candidates.filter(({ node, type }) => node.testname === name && type !== 'ModuleController');
    if (level.length === 0) {
      const where = index === 0 ? 'the plan is called' : `${JSON.stringify(names[index])} holds`;
      const there = candidates.filter(
        (one) => index === 0 || hasRole(one, 'Controller') || hasRole(one, 'ThreadGroup'),
      );
      const known =
        there
          .map(({ node }) => JSON.stringify(node.testname))
          .slice(0, 5)
          .join(', ') || 'no controller';
      yield {
        element,
        property: PATH,
        message: `${element.label} points at ${JSON.stringify(names.slice(1).join(' / '))}, but nothing there is called ${JSON.stringify(name)}: ${refused}`,
        hint: `name the target as it is called now (${where} ${known}), or remove the element`,
      };
      return;
    }
  }
}

/** Children as the file has them: what a Module Controller shows as its own is the target's. */
const childrenOf = (element: PlanElement): readonly PlanElement[] =>
  isOf(element, 'ModuleController') ? [] : element.children;
