import { CERTAIN } from '../l/severities.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { postScript, scripted } from './example-scripts.ts';
import { type Member, membersOn, named } from './script-members.ts';
import { objectOf } from './script-object.ts';
import type { Token } from './script-tokens.ts';
import { type Script, scriptsOf } from './scripts.ts';

/** A quick look before the text is read properly: a put of a number, or an assignment. */
const MAY_SET = /vars\s*(\??\.\s*\w+|\[[^\]]*\])\s*=[^=~]|vars\s*\??\.\s*put\s*\([^;\n]{0,200},\s*(-?\d|true|false)/;
const onVars = membersOn('vars');
const isVars = named('vars');

export const varsNotText = defineRule({
  id: 'J09',
  name: 'vars-take-text-only',
  title: 'vars is given something else than a text',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'JMeter variables are texts: vars.put(String, String) is the only put, and vars.name = value and vars["name"] = value are no calls of JMeter at all. Groovy throws at that line, the rest of the script is not run, and the variable keeps its old value.',
  computes: '',
  example: {
    before: scripted(postScript('vars.put("attempt", 1)')),
    after: scripted(postScript('vars.put("attempt", "1")')),
  },
  *check(plan) {
    for (const script of scriptsOf(plan)) {
      if (script.language !== 'groovy' || !MAY_SET.test(script.text)) continue;
      for (const member of script.members((tokens, index) => onVars(tokens, index) || isVars(tokens, index))) {
        const wrong = wrongUse(script, member);
        if (wrong !== undefined) yield wrong;
      }
    }
  },
});

function wrongUse(script: Script, { name, receiver, args, offset, isSet, index }: Member): RuleFinding | undefined {
  const place = { element: script.element, property: script.property, offset };
  if (name === 'put' && args?.length === 2 && isNoText(args[1]) && objectOf(script, receiver) === 'vars') {
    const value = args[1]?.map(({ text }) => text).join('') ?? '';
    return {
      ...place,
      message: `vars.put is given ${value}, which is no text; Groovy finds no such method and the script stops there`,
      hint: `write vars.put(..., "${value}"); objects go in with vars.putObject`,
    };
  }
  const isIndexed = name === 'vars' && args === undefined && setsByIndex(script.tokens(), index);
  if (
    (isSet && receiver === 'vars' && objectOf(script, receiver) === 'vars') ||
    (isIndexed && objectOf(script, name))
  ) {
    return {
      ...place,
      message: `${isIndexed ? 'vars[...] = ...' : `vars.${name} = ...`} sets no variable: JMeterVariables can be read this way but not written, and the script stops there`,
      hint: `write vars.put("${isIndexed ? 'name' : name}", text)`,
    };
  }
  return undefined;
}

/** A number, `true` or `false`. */
const isNoText = (arg: readonly Token[] | undefined): boolean =>
  arg?.length === 1 && (arg[0]?.kind === 'number' || (arg[0]?.kind === 'word' && /^(true|false)$/.test(arg[0].text)));

function setsByIndex(tokens: readonly Token[], index: number): boolean {
  if (tokens[index + 1]?.text !== '[' || tokens[index - 1]?.text === '.') return false;
  const closing = tokens.findIndex(({ kind, text }, at) => at > index && kind === 'sign' && text === ']');
  const after = tokens[closing + 1];
  return closing > 0 && after?.kind === 'sign' && after.text === '=';
}
