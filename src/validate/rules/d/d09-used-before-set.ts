import type { PlanElement } from '../../model/plan-element.ts';
import type { PlanModel, SamplerModel } from '../../model/plan-model.ts';
import type { Use } from '../../model/plan-variables.ts';
import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { count, named } from '../wording.ts';
import { extractor } from './d08-stale-value.ts';
import { definitionsByName } from './definitions.ts';

const login = get('/form', extractor('value="([^"]+)"'));
const send = get('/send?token=${token}');

export const usedBeforeSet = defineRule({
  id: 'D09',
  name: 'variable-used-before-set',
  title: 'A variable is used before its extractor has run',
  affectsLoad: true,
  severity: LIKELY,
  why: 'Extractors run after their sampler. A sampler that stands before it, or is the same, sends the characters ${name} in the first iteration of each thread and a value of the iteration before in all others.',
  computes: 'the threads whose first iteration sends the text',
  example: { before: users({ threads: 10 }, send, login), after: users({ threads: 10 }, login, send) },
  *check(plan) {
    const said = new Set<string>();
    for (const use of plan.variables.uses) {
      if (use.kind !== 'reference' || said.has(use.name)) continue;
      const finding = findingOf(plan, use);
      if (finding === undefined) continue;
      said.add(use.name);
      yield finding;
    }
  },
});

function findingOf(plan: PlanModel, { name, element, property }: Use): RuleFinding | undefined {
  const definitions = definitionsByName(plan).get(name) ?? [];
  if (definitions.length === 0 || definitions.some(({ by }) => by !== 'extractor')) return undefined;
  const using = plan.samplers.find((sampler) => sampler.element === element || element.parent === sampler.element);
  if (using === undefined || !runsAlways(using) || runsAfterSampler(using, element)) return undefined;
  const order = using.threadGroup.samplers;
  const setting = order.filter(({ postProcessors }) =>
    definitions.some((definition) => postProcessors.includes(definition.element)),
  );
  const [first] = setting;
  if (first === undefined || order.indexOf(first) < order.indexOf(using)) return undefined;
  const { threads } = using.threadGroup;
  const who = threads === undefined ? 'each thread' : `each of ${count(threads, 'thread')}`;
  return {
    element,
    property,
    message: `the first iteration of ${who} sends the text \${${name}}: its extractor runs after ${first === using ? 'this sampler' : named(first.element)}`,
    hint:
      first === using
        ? 'extract it from a sampler before this one, or define a first value in User Defined Variables'
        : `put this sampler after ${named(first.element)}, or define a first value in User Defined Variables`,
    ...(threads !== undefined && { numbers: { threads } }),
  };
}

/** No controller decides whether or in which order it runs. */
const runsAlways = ({ controllers }: SamplerModel): boolean =>
  controllers.every(({ type }) =>
    ['GenericController', 'TransactionController', 'OnceOnlyController', 'CriticalSectionController'].includes(type),
  );

/** Post-processors and assertions see what the extractors before them have set. */
const runsAfterSampler = ({ postProcessors, assertions, listeners }: SamplerModel, element: PlanElement): boolean =>
  [...postProcessors, ...assertions, ...listeners].includes(element);
