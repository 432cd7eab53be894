import { type PlanElement, textOf } from '../../model/plan-element.ts';
import type { SamplerModel } from '../../model/plan-model.ts';
import { membersOn, named } from '../j/script-members.ts';
import { objectOf } from '../j/script-object.ts';
import { type Token, tokensOf } from '../j/script-tokens.ts';
import { isReadable, type Script } from '../j/scripts.ts';

/** Whether a script asks for the status 429, in its code and not in a comment. */
export const asksFor429 = (script: Script): boolean =>
  isReadable(script) && script.text.includes('429') && script.tokens().some(is429);

const is429 = ({ kind, text }: Token): boolean =>
  (kind === 'number' && text === '429') || (kind === 'string' && /(^|\D)429(\D|$)/.test(text) && text.length < 40);

/** Whether a script looks for the header Retry-After. */
export const readsRetryAfter = (script: Script): boolean =>
  /retry-after/i.test(script.text) &&
  script.tokens().some(({ kind, text }) => kind === 'string' && /retry-after/i.test(text));

/** Whether the condition of a controller asks for 429. */
export function conditionAsksFor429(element: PlanElement): boolean {
  const condition = conditionOf(element);
  return condition.includes('429') && tokensOf(condition).some(is429);
}

/** Condition of an If or While Controller. */
export const conditionOf = (element: PlanElement): string =>
  textOf(element, 'WhileController.condition') ?? textOf(element, 'IfController.condition') ?? '';

/** Whether a script sends its sampler once more by itself. */
export const resends = (script: Script): boolean =>
  script.text.includes('sample') &&
  script
    .members(named('sample'))
    .some(({ receiver, args }) => args !== undefined && objectOf(script, receiver) === 'sampler');

/** Whether a script makes a failed sample good. */
export const makesGood = (script: Script): boolean =>
  /setSuccessful\s*\(?\s*true|successful\s*=\s*true|setResponseOK|setResponseCodeOK/.test(script.text) &&
  script
    .members(membersOn('prev', 'SampleResult'))
    .some(
      ({ name, receiver, args, isSet, end }) =>
        objectOf(script, receiver) === 'prev' &&
        ((name === 'setSuccessful' && args?.[0]?.[0]?.text === 'true') ||
          (name === 'successful' && isSet && script.tokens()[end + 1]?.text === 'true') ||
          name === 'setResponseCodeOK' ||
          name === 'setResponseOK'),
    );

/** Whether a controller around a sampler may run it again after an answer. */
export const isRepeated = ({ controllers }: SamplerModel): boolean =>
  controllers.some(
    ({ type }) => type === 'WhileController' || type === 'LoopController' || type === 'ForeachController',
  );
