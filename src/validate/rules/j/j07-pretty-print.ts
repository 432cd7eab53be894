import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { preScript, scripted } from './example-scripts.ts';
import { type Member, named } from './script-members.ts';
import { type Script, scriptsOf } from './scripts.ts';

export const prettyPrintAsCheck = defineRule({
  id: 'J07',
  name: 'pretty-print-as-validation',
  title: 'JsonOutput.prettyPrint used to see whether a text is JSON',
  affectsLoad: false,
  severity: LIKELY,
  why: 'JsonOutput.prettyPrint only moves white space. It takes {"a": }, [1,2 and {"a":1}} without a complaint, so as a check it never fails. JsonSlurper is lenient too: it takes {"a":1,}.',
  computes: '',
  example: {
    before: scripted(preScript('groovy.json.JsonOutput.prettyPrint(vars.get("payload"))')),
    after: scripted(preScript('new com.fasterxml.jackson.databind.ObjectMapper().readTree(vars.get("payload"))')),
  },
  *check(plan) {
    for (const script of scriptsOf(plan)) {
      if (script.language !== 'groovy' || !script.text.includes('prettyPrint')) continue;
      const thrownAway = script.members(named('prettyPrint')).find((member) => isThrownAway(script, member));
      if (thrownAway === undefined) continue;
      yield {
        element: script.element,
        property: script.property,
        offset: thrownAway.offset,
        message:
          'the result of JsonOutput.prettyPrint is thrown away; as a check of the JSON it never fails, not for {"a": } nor for [1,2',
        hint: 'new com.fasterxml.jackson.databind.ObjectMapper().readTree(text) throws on broken JSON; it comes with JMeter',
      };
    }
  },
});

/** The call is a statement of its own: nothing takes its value. */
function isThrownAway({ tokens }: Script, { name, receiver, args, index, end }: Member): boolean {
  if (name !== 'prettyPrint' || args === undefined || !/(^|\.)JsonOutput$|^$/.test(receiver)) return false;
  const all = tokens();
  const first = index - receiver.split('.').filter(Boolean).length * 2;
  const before = all[first - 1];
  const after = all[end];
  const starts = before === undefined || all[first]?.startsLine === true || [';', '{', '}', ')'].includes(before.text);
  const isLast = after === undefined;
  const ends = isLast || after.startsLine || [';', '}'].includes(after.text);
  const continues = before !== undefined && ['=', '(', ',', '+', ':', '?', 'return'].includes(before.text);
  return starts && ends && !continues && !isValue(all, first, end);
}

/** The last expression of a closure or method is its value. */
function isValue(all: readonly { readonly text: string }[], first: number, end: number): boolean {
  const isBlock = all[first - 1]?.text === '{' && all[end]?.text === '}';
  const before = all[first - 2]?.text;
  return isBlock && before !== 'try' && before !== ')' && before !== 'else';
}
