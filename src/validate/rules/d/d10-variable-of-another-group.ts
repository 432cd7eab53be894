import { ancestorsOf, hasRole, type PlanElement } from '../../model/plan-element.ts';
import type { PlanModel } from '../../model/plan-model.ts';
import type { Use } from '../../model/plan-variables.ts';
import { postScript } from '../j/example-scripts.ts';
import { setUp, users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { count, named } from '../wording.ts';
import { extractor } from './d08-stale-value.ts';
import { definitionsByName } from './definitions.ts';

const login = (...more: readonly string[]): string =>
  setUp(get('/login', extractor('"access_token":"([^"]+)"'), ...more));

export const variableOfAnotherGroup = defineRule({
  id: 'D10',
  name: 'variable-of-another-group',
  title: 'A variable is set in one thread group and used in another',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'Variables belong to a thread. What an extractor or script sets in a setUp group is gone with its thread; the threads of other groups have no such variable and send the characters ${name}. Properties are shared by all threads of the engine.',
  computes: 'the threads that send the text',
  example: {
    before: `${login()}\n${users({ threads: 10 }, get('/orders?token=${token}'))}`,
    after: `${login(postScript('props.put("token", vars.get("token"))'))}\n${users({ threads: 10 }, get('/orders?token=${__P(token)}'))}`,
  },
  *check(plan) {
    if (plan.variables.hiddenDefinitions) return;
    const said = new Set<string>();
    for (const use of plan.variables.uses) {
      const group = groupOf(use.element);
      if (use.kind !== 'reference' || group === undefined || said.has(`${group.path} ${use.name}`)) continue;
      const home = otherHome(plan, use, group);
      if (home === undefined) continue;
      said.add(`${group.path} ${use.name}`);
      yield findingOf(plan, use, group, home);
    }
  },
});

/** Ways to set a variable that one can point at. */
const OF_A_THREAD = new Set([
  'extractor',
  'script',
  'csv',
  'counter',
  'random',
  'user-parameters',
  'foreach',
  'function',
]);

const groupOf = (element: PlanElement): PlanElement | undefined =>
  [element, ...ancestorsOf(element)].find((ancestor) => hasRole(ancestor, 'ThreadGroup'));

/** The group that sets the name, when only other groups do. */
function otherHome(plan: PlanModel, { name }: Use, group: PlanElement): PlanElement | undefined {
  const definitions = definitionsByName(plan).get(name) ?? [];
  const homes = definitions.map(({ element }) => groupOf(element));
  if (definitions.some(({ by }) => !OF_A_THREAD.has(by))) return undefined;
  if (homes.length === 0 || homes.some((home) => home === undefined || home === group)) return undefined;
  return homes[0];
}

function findingOf(
  plan: PlanModel,
  { name, element, property }: Use,
  group: PlanElement,
  home: PlanElement,
): RuleFinding {
  const threads = plan.threadGroups.find((model) => model.element === group)?.threads;
  const who = threads === undefined ? 'The threads' : count(threads, 'thread');
  return {
    element,
    property,
    message: `${name} is set in ${named(home)} and its threads only; ${who} of ${named(group)} ${threads === 1 ? 'sends' : 'send'} the text \${${name}}`,
    hint: `keep it in a property there, props.put("${name}", vars.get("${name}")), and read \${__P(${name})} here`,
    ...(threads !== undefined && { numbers: { threads } }),
  };
}
