import { didYouMean } from '../../../diagnostics/suggest.ts';
import type { SamplerModel } from '../../model/plan-model.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { count } from '../wording.ts';
import { postScript, scripted } from './example-scripts.ts';
import { MISSING_APIS, MISSING_PACKAGES } from './missing-api.ts';
import { type Member, membersOn, named } from './script-members.ts';
import {
  membersOfObject,
  mentionsUnknownMember,
  objectOf,
  RECEIVER_NAMES,
  type ScriptObject,
} from './script-object.ts';
import { isReadable, type Script, scriptsOf } from './scripts.ts';
import { HTTP_SAMPLERS, wrongCall } from './wrong-call.ts';

const MEMBERS_OF_OBJECTS = membersOn(...RECEIVER_NAMES);
/** Objects that Groovy also lets one read by `object.name` for names of one's own. */
const BY_CALL_ONLY: readonly ScriptObject[] = ['vars', 'log'];

export const missingApi = defineRule({
  id: 'J05',
  name: 'script-calls-missing-api',
  title: 'A script calls what JMeter does not have, or not with these arguments',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'Scripts are bound when they run: a method that does not exist, or takes other arguments, stops the script there with a line in jmeter.log. A pre- or post-processor that dies that way lets its sampler go on: the request is sent without the body, or the 429 is never handled, and nothing fails.',
  computes: 'the samplers whose script stops there',
  example: {
    before: scripted(postScript('def wait = prev.getResponseHeader("Retry-After")')),
    after: scripted(
      postScript('def wait = prev.responseHeaders.readLines().find { it.toLowerCase().startsWith("retry-after:") }'),
    ),
  },
  *check(plan) {
    for (const script of scriptsOf(plan)) {
      if (!isReadable(script)) continue;
      if (mentionsUnknownMember(script.text)) yield* missingCalls(script);
      yield* missingPackages(script);
    }
  },
});

function* missingCalls(script: Script): Iterable<RuleFinding> {
  const said = new Set<string>();
  for (const member of script.members(MEMBERS_OF_OBJECTS)) {
    const object = member.receiver === '' ? undefined : objectOf(script, member.receiver);
    if (object === undefined) continue;
    const wrong = isMissing(script, object, member)
      ? {
          text: `${member.receiver}.${member.name}${member.args === undefined ? '' : '(...)'} does not exist in JMeter`,
          hint: hintFor(object, member.name),
        }
      : wrongCall(script, object, member);
    if (wrong === undefined || said.has(wrong.text)) continue;
    said.add(wrong.text);
    yield {
      ...placeOf(script, member.offset),
      message: `${wrong.text}; the script stops there${whose(script)}`,
      hint: wrong.hint,
      numbers: { samplers: script.samplers.length },
    };
  }
}

function isMissing({ samplers }: Script, object: ScriptObject, { name, args, isSet }: Member): boolean {
  if (args === undefined && BY_CALL_ONLY.includes(object)) return false;
  if (membersOfObject(object).has(name) || membersOfObject('any').has(name)) return false;
  if (isSet && membersOfObject(object).has(setter(name))) return false;
  if (object !== 'sampler' && object !== 'headerManager') return true;
  return samplers.length > 0 && samplers.every((sampler) => lacks(sampler, name));
}

const setter = (name: string): string => `set${name[0]?.toUpperCase()}${name.slice(1)}`;

/** The members of HTTP samplers are known, of others only what none has. */
function lacks({ element }: SamplerModel, name: string): boolean {
  if (HTTP_SAMPLERS.includes(element.type)) return true;
  const isWebSocket = element.type.startsWith('eu.luminis.jmeter.wssampler.');
  return isWebSocket && (rowOf('sampler', name)?.missing.includes('getConnectionState') ?? false);
}

const rowOf = (object: ScriptObject, name: string) =>
  MISSING_APIS.find((row) => row.object === object && row.missing.includes(name));

function hintFor(object: ScriptObject, name: string): string {
  const row = rowOf(object, name);
  if (row) return /\w$/.test(row.instead) ? `${row.instead}.` : row.instead;
  const near = didYouMean(name, membersOfObject(object));
  return near === undefined
    ? `look up what ${object} offers in the API documentation of JMeter`
    : `${near[0]?.toUpperCase()}${near.slice(1)}`;
}

function* missingPackages(script: Script): Iterable<RuleFinding> {
  for (const { name, instead } of MISSING_PACKAGES) {
    if (!script.text.includes(name)) continue;
    const last = name.slice(name.lastIndexOf('.') + 1);
    const used = script.members(named(last)).find((member) => `${member.receiver}.${last}` === name);
    if (used === undefined) continue;
    yield {
      ...placeOf(script, used.offset),
      message: `there is no package ${name} in JMeter; the script does not compile${whose(script)}`,
      hint: instead,
    };
  }
}

const placeOf = (
  { element, property }: Script,
  offset: number,
): Pick<RuleFinding, 'element' | 'property' | 'offset'> => ({
  element,
  property,
  offset,
});

const whose = ({ element, samplers }: Script): string =>
  /^JSR223(Pre|Post)|^BeanShell(Pre|Post)/.test(element.type) && samplers.length > 0
    ? `, and ${count(samplers.length, 'sampler')} ${samplers.length === 1 ? 'goes' : 'go'} on without it`
    : '';
