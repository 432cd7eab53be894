import { CERTAIN } from '../l/severities.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { postScript, scripted } from './example-scripts.ts';
import { literalText, type Member, named, reads, type Wanted } from './script-members.ts';
import { objectOf } from './script-object.ts';
import type { Token } from './script-tokens.ts';
import { type Script, scriptsOf } from './scripts.ts';

/** A quick look before the text is read properly. */
const MAY_COMPARE =
  /([rR]esponseCode|vars\s*\??\.\s*get\b)[^\n]{0,200}([=!]=|[<>])=?\s*\d|=\s*(prev|vars)\b[^\n;]{0,200}([;\n]|$)/;
const COMPARISONS = ['==', '!=', '<', '>', '<=', '>='];

export const textAgainstNumber = defineRule({
  id: 'J10',
  name: 'text-compared-with-number',
  title: 'A response code or variable is compared with a number',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'prev.responseCode and vars.get return texts. In Groovy "429" == 429 is false, so a branch that waits for 429 is never taken and one for != 200 always; "429" >= 400 throws. The script looks right, runs without a word and does nothing.',
  computes: 'what the comparison gives for every value',
  example: {
    before: scripted(postScript('if (prev.getResponseCode() == 429) vars.put("again", "true")')),
    after: scripted(postScript('if (prev.getResponseCode() == "429") vars.put("again", "true")')),
  },
  *check(plan) {
    for (const script of scriptsOf(plan)) {
      if (script.language !== 'groovy' || !MAY_COMPARE.test(script.text)) continue;
      const names = textNames(script);
      for (const member of script.members(isTextOr(names))) {
        if (isText(script, member, names)) yield* comparisonOf(script, member);
      }
    }
  },
});

/** Local names that hold such a text and nothing else: `def code = prev.getResponseCode()`. */
function textNames(script: Script): ReadonlySet<string> {
  const tokens = script.tokens();
  const found = new Set<string>();
  for (const member of script.members(isTextName)) {
    if (!isCode(script, member)) continue;
    const sign = firstOf(member) - 1;
    const name = tokens[sign - 1];
    const type = tokens[sign - 2];
    const after = tokens[member.end];
    const ends = after === undefined || after.startsLine || after.text === ';';
    const isUntyped = type?.kind !== 'word' || name?.startsLine === true || /^(def|String|var)$/.test(type.text);
    if (tokens[sign]?.text === '=' && name?.kind === 'word' && ends && isUntyped) found.add(name.text);
  }
  return new Set([...found].filter((name) => script.members(named(name)).filter(({ isSet }) => isSet).length === 1));
}

const isTextName = named('responseCode', 'getResponseCode', 'get');
const isTextOr =
  (names: ReadonlySet<string>): Wanted =>
  (tokens, index) =>
    isTextName(tokens, index) || names.has(tokens[index]?.text ?? '');

const isCode = (script: Script, member: Member): boolean =>
  (reads(member, 'responseCode') && objectOf(script, member.receiver) === 'prev') ||
  (member.name === 'get' &&
    literalText(member.args?.[0]) !== undefined &&
    objectOf(script, member.receiver) === 'vars');

const isText = (script: Script, member: Member, names: ReadonlySet<string>): boolean =>
  isCode(script, member) || (member.receiver === '' && member.args === undefined && names.has(member.name));

/** Index of the first token of a member, that of its receiver. */
function firstOf({ index, receiver }: Member): number {
  if (receiver === '') return index;
  return index - 2 * receiver.split('.').length - 2 * (receiver.match(/\(\)/g)?.length ?? 0);
}

function* comparisonOf(script: Script, member: Member): Iterable<RuleFinding> {
  const { end, offset, name } = member;
  const tokens = script.tokens();
  const sign = tokens[end];
  const number = tokens[end + 1];
  if (sign?.kind !== 'sign' || !COMPARISONS.includes(sign.text) || !isWholeNumber(number, tokens[end + 2])) return;
  if (isPartOfCast(tokens, member)) return;
  const gives =
    sign.text === '=='
      ? 'is never true'
      : sign.text === '!='
        ? 'is always true'
        : 'throws for any number of more than one digit';
  const what = name === 'get' ? 'a variable' : 'the response code';
  yield {
    element: script.element,
    property: script.property,
    offset,
    message: `${what} is a text: the comparison ${sign.text} ${number?.text} ${gives}`,
    hint:
      sign.text === '==' || sign.text === '!='
        ? `write ${sign.text} "${number?.text}"`
        : `turn the text into a number first: code.isInteger() && code.toInteger() ${sign.text} ${number?.text}; not every code is one`,
  };
}

const isWholeNumber = (token: Token | undefined, after: Token | undefined): boolean =>
  token?.kind === 'number' && /^\d+$/.test(token.text) && !(after?.kind === 'sign' && ['.', '?.'].includes(after.text));

/** `(int) prev...` and `1 + vars.get(...)`: other things happen to the text before it is compared. */
const isPartOfCast = (tokens: readonly Token[], member: Member): boolean =>
  ['+', '-', '*', '/', ')', '!'].includes(tokens[firstOf(member) - 1]?.text ?? '');
