import { memoByText } from '../../model/memo-by-text.ts';
import { isOf, type PlanElement, textOf } from '../../model/plan-element.ts';
import { codeTokens, type Token } from '../j/script-tokens.ts';
import { isReadable, scriptsOf } from '../j/scripts.ts';
import { users } from '../l/example-groups.ts';
import { get, sampler } from '../l/example-parts.ts';
import { defineRule } from '../rule.ts';
import { list, named } from '../wording.ts';

const STARTS = new Set(['ProcessBuilder', 'getRuntime']);
const WRITES = new Set(['FileWriter', 'FileOutputStream', 'deleteDir', 'deleteOnExit', 'RandomAccessFile']);

/** What one of them needs; a quick look before the script is read properly. */
const MENTION = new RegExp(`${[...STARTS, ...WRITES].join('|')}|\\.\\s*execute\\s*\\(`);

/** Programs started and files written on the machine that makes the load. */
export const actsOnGenerator = defineRule({
  id: 'X03',
  name: 'acts-on-generator',
  title: 'The plan starts programs or writes files on the load generator',
  affectsLoad: true,
  severity: { author: 'info', ci: 'info', strict: 'warning' },
  why: 'A process or a file per sample costs the generator more than the request does, and what it runs is run on every engine with the rights of JMeter. Read it before you run a plan that somebody else wrote.',
  computes: '',
  example: {
    before: users({ loops: 1 }, sampler('SystemSampler', 'SystemSamplerGui', { 'SystemSampler.command': 'curl' })),
    after: users({ loops: 1 }, get('/a')),
  },
  *check(plan) {
    for (const element of plan.running) {
      const what = ofElement(element);
      if (what !== undefined) yield { element, ...what };
    }
    for (const script of scriptsOf(plan)) {
      if (!isReadable(script) || !MENTION.test(script.text)) continue;
      const calls = callsOf(script.text);
      if (calls.length === 0) continue;
      yield {
        element: script.element,
        property: script.property,
        message: `the script of ${named(script.element)} starts programs or writes files on the load generator (${list(calls)})`,
        hint: 'prepare files before the run, and let listeners write results',
      };
    }
  },
});

function ofElement(element: PlanElement): { readonly message: string; readonly hint: string } | undefined {
  if (isOf(element, 'SystemSampler')) {
    const command = textOf(element, 'SystemSampler.command') ?? '';
    if (command === '') return undefined;
    return {
      message: `${named(element)} starts the program ${JSON.stringify(command)} at each sample, on every load generator`,
      hint: 'use a sampler of the protocol itself; call programs before or after the run',
    };
  }
  const errorsOnly = textOf(element, 'FileSaver.errorsonly') === 'true';
  if (!isOf(element, 'ResultSaver') || errorsOnly) return undefined;
  return {
    message: `${named(element)} writes a file for each response in its scope`,
    hint: 'save failed responses only (FileSaver.errorsonly true), or remove it after debugging',
  };
}

const callsOf = memoByText((text): readonly string[] => [...new Set(callsIn(codeTokens(text)))]);

function* callsIn(all: readonly Token[]): Generator<string> {
  for (let index = 0; index < all.length; index++) {
    const { kind, text } = all[index] as (typeof all)[number];
    if (kind !== 'word') continue;
    // An import alone does nothing.
    if (STARTS.has(text) || WRITES.has(text)) {
      if (all[index + 1]?.text === '(') yield text;
    } else if (text === 'execute' && all[index - 1]?.text === '.') {
      // `"ls".execute()`; with arguments it is a call of somebody else's.
      if (all[index + 1]?.text === '(' && all[index + 2]?.text === ')') yield '.execute()';
    }
  }
}
