import { count, list } from '../wording.ts';
import { type ArgumentKind, argumentKinds, fits, waysToCall } from './call-arguments.ts';
import { MISSING_APIS } from './missing-api.ts';
import type { Member } from './script-members.ts';
import type { ScriptObject } from './script-object.ts';
import type { Script } from './scripts.ts';

/** Samplers whose members are known. */
export const HTTP_SAMPLERS = ['HTTPSamplerProxy', 'HTTPSampler', 'HTTPSampler2', 'AjpSampler'];

const KIND_WORDS: Readonly<Record<ArgumentKind, string>> = {
  text: 'a text',
  number: 'a number',
  switch: 'true or false',
  unknown: 'a value',
};

/** What is said of a method that there is, called with arguments that it does not take; undefined for all others. */
export function wrongCall(
  script: Script,
  object: ScriptObject,
  member: Member,
): { readonly text: string; readonly hint: string } | undefined {
  const { receiver, name } = member;
  const ways = waysToCall(object, name);
  const kinds = ways && argumentKinds(script.tokens(), member);
  if (ways === undefined || kinds === undefined || fits(ways, kinds) || !isKnown(script, object)) return undefined;
  // What is no text in vars.put is a rule of its own.
  if (object === 'vars' && name === 'put' && kinds.length === 2) return undefined;
  const isCounted = ways.some((way) => way.length === kinds.length);
  const given = isCounted ? kinds.map((kind) => KIND_WORDS[kind]).join(', ') : count(kinds.length, 'argument');
  const row = MISSING_APIS.find((each) => each.object === object && each.insteadOf === name);
  const has = ways.map((way) => `${name}(${way.join(', ')})`);
  return {
    text: `JMeter has no ${receiver}.${name} that takes ${given}`,
    hint: row?.instead ?? `what it has is ${list(has, 4)}`,
  };
}

/** Other samplers than those of HTTP may have more ways to call a method. */
const isKnown = ({ samplers }: Script, object: ScriptObject): boolean =>
  (object !== 'sampler' && object !== 'headerManager') ||
  (samplers.length > 0 && samplers.every(({ element }) => HTTP_SAMPLERS.includes(element.type)));
