import type { PlanModel } from '../../model/plan-model.ts';
import { definitionsByName } from '../d/definitions.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { list } from '../wording.ts';
import { preScript, scripted } from './example-scripts.ts';
import { runsAgain } from './how-often.ts';
import { tokensOf } from './script-tokens.ts';
import { type Script, scriptsOf } from './scripts.ts';

/** Functions whose value stays the same for a thread. */
const STEADY = new Set(
  '__P __property __env __machineName __machineIP __TestPlanName __threadNum __threadGroupName __char'.split(' '),
);

const EXPRESSION = /(?<!\\)\$\{\s*([^{}(),]*)/g;

export const substitutedOnce = defineRule({
  id: 'J01',
  name: 'script-substituted-once',
  title: 'A ${...} in a compiled script keeps its first value',
  affectsLoad: true,
  severity: LIKELY,
  why: 'JMeter puts the value of ${...} into the text of a JSR223 script and compiles that text at the first run of each thread. From then on the compiled script is used and the text is not looked at again, so all later runs see the first value.',
  computes: 'the expressions of the script whose values change from run to run',
  example: {
    before: scripted(preScript('vars.put("order", "order-${__UUID}")')),
    after: scripted(preScript('vars.put("order", "order-" + UUID.randomUUID())')),
  },
  *check(plan) {
    for (const script of scriptsOf(plan)) {
      if (!script.compiledOnce || !script.text.includes('${') || !runsAgain(script)) continue;
      const frozen = changingIn(plan, script);
      const first = frozen[0];
      if (first !== undefined)
        yield findingOf(
          script,
          frozen.map(({ text }) => text),
          first.offset,
        );
    }
  },
});

function changingIn(plan: PlanModel, { text }: Script): readonly { readonly text: string; readonly offset: number }[] {
  const found = [...text.matchAll(EXPRESSION)].flatMap(({ 1: inner = '', index }) => {
    const name = inner.trim();
    if (!changes(plan, name)) return [];
    return [{ text: `\${${name}}`, offset: index }];
  });
  if (found.length === 0) return found;
  const comments = tokensOf(text).filter(({ kind }) => kind === 'comment');
  return found.filter(
    ({ offset }) =>
      !comments.some((comment) => offset >= comment.offset && offset < comment.offset + comment.text.length),
  );
}

function changes(plan: PlanModel, name: string): boolean {
  if (name.startsWith('__')) return /^__[A-Za-z]\w*$/.test(name) && !STEADY.has(name);
  return (
    definitionsByName(plan)
      .get(name)
      ?.some(({ by }) => by !== 'udv') ?? false
  );
}

function findingOf({ element, property }: Script, names: readonly string[], offset: number): RuleFinding {
  const all = list([...new Set(names)]);
  return {
    element,
    property,
    offset,
    message: `the script is compiled with the first value of ${all} in it; every later run of the thread uses that value again`,
    hint: names[0]?.startsWith('${__')
      ? 'call what the function does from Groovy, or put the expression into the field "Parameters" and read it as args[0]'
      : `write vars.get("${names[0]?.slice(2, -1)}") instead of ${names[0]}`,
    numbers: { expressions: new Set(names).size },
  };
}
