import type { PlanModel } from '../../model/plan-model.ts';
import { postScript } from '../j/example-scripts.ts';
import { type Token, tokensOf } from '../j/script-tokens.ts';
import { isReadable, type Script, scriptsOf } from '../j/scripts.ts';
import { sleepsIn } from '../j/sleeps.ts';
import { users } from '../l/example-groups.ts';
import { get, whileLoop } from '../l/example-parts.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { list } from '../wording.ts';
import { conditionOf } from './rejection.ts';

/** Answers that say the request is wrong: sent again it is as wrong as before. */
const FINAL = ['400', '403', '404', '405', '413', '415', '422'];
const TRANSIENT = ['408', '425', '429', '500', '502', '503', '504'];

/** A quick look before a script is read properly: a list with a final code and one worth a retry. */
const MIXED_LIST =
  /\[(?=[^[\]]*\b(?:400|403|404|405|413|415|422)\b)(?=[^[\]]*\b(?:408|425|429|500|502|503|504)\b)[^[\]]*\]/;

const flow = (condition: string): string =>
  users(
    { threads: 20, seconds: 300 },
    whileLoop(condition, get('/orders', postScript('vars.put("code", prev.responseCode)'))),
  );

export const badRequestRetried = defineRule({
  id: 'R08',
  name: 'bad-request-retried',
  title: 'A 400 or another final answer is sent again',
  affectsLoad: true,
  severity: LIKELY,
  why: '400, 403, 404, 405, 413, 415 and 422 say that the request itself is wrong; the same bytes get the same answer, and each try draws on the quota. Under load a 400 points to the data: an id used twice, JSON that a variable broke. The one 400 that is a throttle is that of some login hosts, whose body says rate limit.',
  computes: 'the final codes in the set of codes that are sent again',
  example: {
    before: flow('${__groovy(vars.get("code") in ["429"\\, "400"],)}'),
    after: flow('${__groovy(vars.get("code") in ["429"\\, "503"],)}'),
  },
  *check(plan) {
    yield* conditions(plan);
    for (const script of scriptsOf(plan)) {
      const codes = isAboutRetry(script) ? finalCodes(script.tokens()) : [];
      if (codes.length > 0) yield { element: script.element, property: script.property, ...textsOf(codes) };
    }
  },
});

function* conditions(plan: PlanModel): Iterable<RuleFinding> {
  for (const element of runningOf(plan, 'WhileController')) {
    const tokens = tokensOf(conditionOf(element).replaceAll('\\,', ','));
    const codes = [...new Set([...finalCodes(tokens), ...comparedCodes(tokens)])];
    if (codes.length > 0) yield { element, property: 'WhileController.condition', ...textsOf(codes) };
  }
}

const isAboutRetry = (script: Script): boolean =>
  isReadable(script) &&
  MIXED_LIST.test(script.text) &&
  (sleepsIn(script).length > 0 ||
    script.tokens().some(({ kind, text }) => kind !== 'sign' && /retry|again|attempt|backoff/i.test(text)));

/** Final codes in a list that also has a code worth a retry: `["429", "400"]`. */
function finalCodes(tokens: readonly Token[]): readonly string[] {
  const found: string[] = [];
  let opened = -1;
  tokens.forEach(({ kind, text }, index) => {
    if (kind !== 'sign') return;
    if (text === '[') opened = index;
    if (text !== ']' || opened < 0) return;
    const codes = tokens
      .slice(opened + 1, index)
      .flatMap((token) => (token.kind === 'sign' ? [] : [token.text.trim()]));
    if (codes.some((code) => TRANSIENT.includes(code))) found.push(...codes.filter((code) => FINAL.includes(code)));
    opened = -1;
  });
  return found;
}

/** Final codes for which a condition is true: `"${code}" == "400"`. */
const comparedCodes = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap(({ kind, text }, index) => {
    const before = tokens[index - 1]?.text;
    return kind !== 'sign' && FINAL.includes(text) && before === '==' ? [text] : [];
  });

const textsOf = (codes: readonly string[]) => ({
  message: `${list(codes, 7)} ${codes.length === 1 ? 'is' : 'are'} sent again; the same request gets the same answer, and each try draws on the quota`,
  hint: 'send again what was not processed: 429, 503, and with a method that may be repeated 502 and 504. Count the others as failed and look at their bodies',
  numbers: { codes: codes.length },
});
