import { ancestorsOf, hasRole, type PlanElement, textOf } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { element as xml } from '../l/example-xml.ts';
import { below, mainGroups } from '../l/groups.ts';
import { REMARK } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { count } from '../wording.ts';
import { asFunction } from './condition.ts';

const example = (condition: string, useExpression: boolean): string =>
  users(
    { threads: 10, seconds: 60 },
    xml(
      ['IfController', 'IfControllerPanel'],
      'accepted',
      {
        'IfController.condition': condition,
        'IfController.evaluateAll': false,
        'IfController.useExpression': useExpression,
      },
      [get('/status')],
    ),
  );

export const ifAsJavaScript = defineRule({
  id: 'J15',
  name: 'if-as-javascript',
  title: 'An If Controller evaluates JavaScript',
  affectsLoad: false,
  severity: REMARK,
  why: 'Without "Interpret Condition as Variable Expression" each pass starts a JavaScript engine for the condition; on Java 15 and later that is Rhino, which interprets. JMeter itself advises the expression with __jexl3 or __groovy. Variables are put into the JavaScript as text, so a quote in a value breaks it.',
  computes: 'the If Controllers of the load that do so',
  example: {
    before: example('"${code}" == "200"', false),
    after: example('${__jexl3("${code}" == "200",)}', true),
  },
  *check(plan) {
    const groups = new Set(mainGroups(plan).map(({ element }) => element));
    const found = runningOf(plan, 'IfController').filter(
      (element) =>
        isScript(element) &&
        ancestorsOf(element).some((ancestor) => groups.has(ancestor)) &&
        below(element).some((child) => child.runs && hasRole(child, 'Sampler')),
    );
    const [element] = found;
    if (element === undefined) return;
    const condition = textOf(element, 'IfController.condition') ?? '';
    const samplers = found
      .flatMap((controller) => below(controller))
      .filter((child) => hasRole(child, 'Sampler')).length;
    yield {
      element,
      property: 'IfController.condition',
      message: `${count(found.length, 'If Controller')} with ${count(samplers, 'sampler')} below ${found.length === 1 ? 'evaluates' : 'evaluate'} JavaScript at each pass`,
      hint: condition.includes('${__')
        ? 'switch "Interpret Condition as Variable Expression?" on'
        : `write ${asFunction(condition)} and switch "Interpret Condition as Variable Expression?" on`,
      numbers: { controllers: found.length },
    };
  },
});

function isScript(element: PlanElement): boolean {
  const condition = textOf(element, 'IfController.condition')?.trim() ?? '';
  const isWord = condition === '' || /^(true|false|\$\{[^{}]*\})$/.test(condition);
  return !isWord && textOf(element, 'IfController.useExpression') !== 'true';
}
