import type { SamplerModel } from '../../model/plan-model.ts';
import { literalText, membersOn } from '../j/script-members.ts';
import type { Script } from '../j/scripts.ts';
import { type Sleep, sleepsIn } from '../j/sleeps.ts';
import { asksFor429, isRepeated, readsRetryAfter, resends } from './rejection.ts';

/** The sleep of a script after a 429 whose request is sent again, of a fixed time: that of R02. */
export function fixedRetryWait(script: Script): (Sleep & { readonly millis: number }) | undefined {
  const [first] = sleepsIn(script);
  if (first?.millis === undefined || !asksFor429(script) || readsRetryAfter(script)) return undefined;
  if (!resends(script) && !script.samplers.some(isRepeated)) return undefined;
  return { ...first, millis: first.millis };
}

/** The sleep of a script after a 429 that nothing sends again, and the samplers that lose requests: that of R12. */
export function waitInVain(
  script: Script,
): { readonly sleep: Sleep; readonly lost: readonly SamplerModel[] } | undefined {
  if (!/(PostProcessor|Assertion|Listener)$/.test(script.element.type)) return undefined;
  const [sleep] = sleepsIn(script);
  if (sleep === undefined || (!asksFor429(script) && !readsRetryAfter(script))) return undefined;
  const lost = script.samplers.filter((sampler) => !isRepeated(sampler));
  return lost.length === 0 || resends(script) || setsVariable(script) ? undefined : { sleep, lost };
}

/** It leaves a word for another element, which may send the request again. */
const setsVariable = (script: Script): boolean =>
  script
    .members(membersOn('vars'))
    .some(({ name, args }) => name === 'put' && /retry|again|attempt/i.test(literalText(args?.[0]) ?? ''));
