import { memoByText } from '../../model/memo-by-text.ts';
import { argumentKindsAt, fits, waysToCall } from './call-arguments.ts';
import { SCRIPT_OBJECTS } from './generated/script-objects.ts';
import { isOwnName, type Script } from './scripts.ts';

export type ScriptObject = Exclude<keyof typeof SCRIPT_OBJECTS, 'any'>;

/** What stands before the dot, and the object of JMeter's that it is. */
const RECEIVERS: Readonly<Record<string, ScriptObject>> = {
  prev: 'prev',
  SampleResult: 'prev',
  'ctx.getPreviousResult()': 'prev',
  'ctx.previousResult': 'prev',
  sampler: 'sampler',
  'ctx.getCurrentSampler()': 'sampler',
  'ctx.currentSampler': 'sampler',
  ctx: 'ctx',
  vars: 'vars',
  'ctx.getVariables()': 'vars',
  'ctx.variables': 'vars',
  log: 'log',
  AssertionResult: 'AssertionResult',
  'sampler.getHeaderManager()': 'headerManager',
  'sampler.headerManager': 'headerManager',
  'ctx.getCurrentSampler().getHeaderManager()': 'headerManager',
  'ctx.currentSampler.headerManager': 'headerManager',
};

/** Last names of what stands before the dot. */
export const RECEIVER_NAMES: readonly string[] = Object.keys(RECEIVERS).map(
  (receiver) => /\w+$/.exec(receiver)?.[0] ?? '',
);

const split = new Map<string, ReadonlySet<string>>();

/** Methods and properties to which an object answers. */
export function membersOfObject(object: keyof typeof SCRIPT_OBJECTS): ReadonlySet<string> {
  let names = split.get(object);
  if (names === undefined) {
    names = new Set(SCRIPT_OBJECTS[object].split(' '));
    split.set(object, names);
  }
  return names;
}

/** What may be a member of one of the objects, in code or in a text or comment. */
const MENTION =
  /(?:(?<![.\w])(prev|SampleResult|sampler|ctx|vars|log|AssertionResult)|\.(previousResult|currentSampler|variables|headerManager|(?:getPreviousResult|getCurrentSampler|getVariables|getHeaderManager)\(\)))(?=\s*[?*]?\.([A-Za-z_]\w*)(\s*\()?)/g;

/** Whether the call of a member that stands behind an offset may have arguments that it does not take. */
function isDoubtful(object: ScriptObject, name: string, text: string, from: number): boolean {
  const ways = waysToCall(object, name);
  if (ways === undefined) return false;
  const kinds = argumentKindsAt(text, text.indexOf('(', text.indexOf(`.${name}`, from)) + 1);
  return kinds !== undefined && !fits(ways, kinds);
}

/** Whether a text mentions a member, or a way to call it, that its object does not have; a quick look before the text is read properly. */
export const mentionsUnknownMember = memoByText((text): boolean => {
  const declared = new Map<string, boolean>();
  const isDeclared = (name: string): boolean => {
    const known = declared.get(name) ?? new RegExp(`\\b(def|[A-Z]\\w*)\\s+${name}\\b`).test(text);
    declared.set(name, known);
    return known;
  };
  for (const { 1: direct = '', 2: chained = '', 3: name = '', 4: call, index } of text.matchAll(MENTION)) {
    const object = MENTIONED[direct || chained] ?? 'prev';
    const isMember = membersOfObject(object).has(name) || membersOfObject('any').has(name);
    if (isMember && (call === undefined || !isDoubtful(object, name, text, index))) continue;
    if (direct === '' || !isDeclared(direct)) return true;
  }
  return false;
});

const MENTIONED: Readonly<Record<string, ScriptObject>> = Object.fromEntries(
  Object.entries(RECEIVERS).map(([receiver, object]) => [receiver.replace(/^.*\.(?=\w)/, ''), object]),
);

/** The object of JMeter's that a receiver is in a script; undefined for all others. */
export function objectOf(script: Script, receiver: string): ScriptObject | undefined {
  const object = Object.hasOwn(RECEIVERS, receiver) ? RECEIVERS[receiver] : undefined;
  if (object === undefined || isOwnName(script, /^\w+/.exec(receiver)?.[0] ?? '')) return undefined;
  return object;
}
