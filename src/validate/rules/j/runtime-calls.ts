import { isOf, type PlanElement, textOf } from '../../model/plan-element.ts';

/** Where a script that calls the runtime of a generated plan has to stand. */
export type Place = {
  /** Class that runs it at the right moment. */
  readonly type: string;
  /** What it stands in, in words. */
  readonly in: string;
  readonly fits: (parent: PlanElement) => boolean;
};

const SAMPLERS = ['HTTPSamplerProxy'];
const isSender = (parent: PlanElement): boolean =>
  isOf(parent, ...SAMPLERS) || parent.type.startsWith('eu.luminis.jmeter.wssampler.');
const isHttp = (parent: PlanElement): boolean => isOf(parent, ...SAMPLERS);
const isWaitingPoint = (parent: PlanElement): boolean => isOf(parent, 'TestAction');

const sender = (type: string): Place => ({ type, in: 'the sampler that it is for', fits: isSender });
const waitingPoint: Place = { type: 'JSR223Timer', in: 'a Flow Control Action of its own', fits: isWaitingPoint };

/** By the method of the runtime that a script calls. */
const PLACES: Readonly<Record<string, Place>> = {
  admit: sender('JSR223Timer'),
  settle: sender('JSR223Assertion'),
  arrive: waitingPoint,
  pace: waitingPoint,
  think: waitingPoint,
  turn: {
    type: 'JSR223Timer',
    in: 'a Flow Control Action in its Loop Controller',
    fits: (parent) => isWaitingPoint(parent) && parent.parent !== undefined && isOf(parent.parent, 'LoopController'),
  },
  'webSockets.awaitFrame': sender('JSR223PreProcessor'),
  'webSockets.settle': sender('JSR223Assertion'),
  'requestTexts.encodeJson': sender('JSR223PreProcessor'),
  'requestTexts.addSavedHeaders': sender('JSR223PreProcessor'),
  'requestTexts.splitUrl': sender('JSR223PreProcessor'),
  'tokens.install': { type: 'JSR223PostProcessor', in: 'the request for the token', fits: isHttp },
};

/** What the script of an element asks the runtime for; undefined when it does not. */
export function runtimeCallOf(element: PlanElement): string | undefined {
  const script = element.type.startsWith('JSR223') ? (textOf(element, 'script') ?? '') : '';
  if (!script.includes("props.get('loadwright')")) return undefined;
  return /\bloadwright\.((?:webSockets|requestTexts|tokens)\.\w+|\w+)\(/.exec(script)?.[1];
}

/** Fields of a sampler that only admission can fill: without one of them it sends whether it was admitted or not. */
export const isHeldByAdmission = (sampler: PlanElement): boolean =>
  ['HTTPSampler.domain', 'HTTPSampler.path', 'server'].some((name) =>
    /\$\{lw_(host|granted)\}/.test(textOf(sampler, name) ?? ''),
  );

/** Undefined for calls that may stand anywhere. */
export const placeOf = (call: string): Place | undefined => (Object.hasOwn(PLACES, call) ? PLACES[call] : undefined);
