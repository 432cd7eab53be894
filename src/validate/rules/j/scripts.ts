import { memoByIdentity } from '../../model/memo-by-identity.ts';
import { type PlanElement, textOf } from '../../model/plan-element.ts';
import type { PlanModel, SamplerModel } from '../../model/plan-model.ts';
import { isOwnRuntime } from '../r/own-runtime.ts';
import { runningLike } from '../running-of.ts';
import { samplersOfPart } from '../samplers-of-part.ts';
import { type Member, membersOf, type Wanted } from './script-members.ts';
import { codeTokens, type Token } from './script-tokens.ts';

/** A script of an element that runs. */
export type Script = {
  readonly element: PlanElement;
  /** Property that holds it. */
  readonly property: string;
  readonly text: string;
  /** `groovy`, `beanshell`, `javascript`, ... */
  readonly language: string;
  /** JSR223 compiles a text once for each element and thread, unless its switch is off. */
  readonly compiledOnce: boolean;
  /** Samplers that it belongs to: itself, or those it runs before or after. */
  readonly samplers: readonly SamplerModel[];
  /** Without comments. */
  readonly tokens: () => readonly Token[];
  readonly members: (isWanted: Wanted) => readonly Member[];
};

const HOLDERS = /^(JSR223|BeanShell|BSF)/;

/** Scripts of a plan in file order. */
export const scriptsOf = memoByIdentity((plan: PlanModel): readonly Script[] =>
  runningLike(plan, HOLDERS).flatMap((element) => scriptOf(element, samplersOfPart(plan, element))),
);

function scriptOf(element: PlanElement, samplers: readonly SamplerModel[]): readonly Script[] {
  const [, family] = /^(JSR223|BeanShell|BSF)/.exec(element.type) ?? [];
  if (family === undefined) return [];
  const property = ['script', `${element.type}.query`].find((name) => textOf(element, name)?.trim());
  const text = property === undefined ? undefined : textOf(element, property);
  if (property === undefined || text === undefined || textOf(element, 'filename')?.trim()) return [];
  if (isOwnRuntime(text)) return [];
  const written = textOf(element, 'scriptLanguage') ?? textOf(element, `${element.type}.language`) ?? '';
  const language = family === 'BeanShell' ? 'beanshell' : written.trim().toLowerCase() || 'groovy';
  const compiledOnce =
    family === 'JSR223' && textOf(element, 'cacheKey') !== 'false' && !['beanshell', 'bsh', 'java'].includes(language);
  const tokens = once(() => codeTokens(text));
  const members = (isWanted: Wanted): readonly Member[] => membersOf(tokens(), isWanted);
  return [{ element, property, text, language, compiledOnce, samplers, tokens, members }];
}

/** Languages whose texts the tokens are made for. */
export const isReadable = ({ language }: Script): boolean => ['groovy', 'beanshell', 'bsh', 'java'].includes(language);

/** Whether a name of JMeter's (`prev`, `vars`) means something else in this script: a variable or parameter of its own. */
export function isOwnName({ tokens }: Script, name: string): boolean {
  return tokens().some((token, index, all) => {
    if (token.kind !== 'word' || token.text !== name) return false;
    const before = all[index - 1];
    const after = all[index + 1];
    const declared =
      before?.kind === 'word' && !before.text.match(/^(return|in|new|assert|throw|else|case|instanceof|as)$/);
    const isParameter =
      after?.text === '->' ||
      (after?.text === ',' && before?.text === '{') ||
      (after?.text === ':' && before?.text === '(');
    return declared === true || isParameter || (after?.kind === 'sign' && after.text === '=' && before?.text !== '.');
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
