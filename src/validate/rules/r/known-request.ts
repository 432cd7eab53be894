import { textOf } from '../../model/plan-element.ts';
import type { KnownRequest, PlanModel, SamplerModel } from '../../model/plan-model.ts';
import { httpText } from '../t/http-settings.ts';
import { fixedCharacters, pathsMatch } from './path-match.ts';
import { isHttp, opensSocket } from './requests.ts';

/** What the spec says of the request of a sampler: by method and path, and by its name where several fit; undefined when none does. */
export function knownRequestOf(plan: PlanModel, sampler: SamplerModel): KnownRequest | undefined {
  const requests = plan.surroundings.requests ?? [];
  const method = methodOf(plan, sampler);
  if (requests.length === 0 || method === undefined) return undefined;
  const path = pathOf(plan, sampler);
  const sameMethod = requests.filter((request) => method === '*' || request.method === method);
  const fits = ({ path: pattern }: KnownRequest): boolean => pattern !== undefined && pathsMatch(path, pattern);
  const { testname } = sampler.element.node;
  const byName = sameMethod.find(
    (request) => request.name === testname && (request.path === undefined || path === '*' || fits(request)),
  );
  if (byName !== undefined) return byName;
  const fixed = ({ path: pattern = '' }: KnownRequest): number => fixedCharacters(pattern);
  return sameMethod
    .filter(fits)
    .reduce<KnownRequest | undefined>((best, next) => (best && fixed(best) >= fixed(next) ? best : next), undefined);
}

/** `*` where run time decides; undefined for what is no request to the target. */
function methodOf(plan: PlanModel, sampler: SamplerModel): string | undefined {
  const { element } = sampler;
  if (isHttp(element)) return plan.variables.evaluate(httpText(sampler, 'HTTPSampler.method') || 'GET') ?? '*';
  if (opensSocket(element)) return 'WEBSOCKET';
  return element.type.startsWith('eu.luminis.jmeter.wssampler.') ? 'FRAME' : undefined;
}

function pathOf(plan: PlanModel, sampler: SamplerModel): string {
  const text = isHttp(sampler.element) ? httpText(sampler, 'HTTPSampler.path') : textOf(sampler.element, 'path');
  const known = plan.variables.evaluate(text ?? '') ?? withoutVariables(text ?? '');
  return known.replace(/^\*?[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
}

/** A `*` for each variable and function, the innermost first. */
function withoutVariables(text: string): string {
  let [before, after] = ['', text];
  while (before !== after) {
    before = after;
    after = before.replace(/\$\{[^{}]*\}/g, '*');
  }
  return after;
}
