import type { PlanElement } from '../model/plan-element.ts';
import type { SamplerModel } from '../model/plan-model.ts';
import { count, list, named } from './wording.ts';

/**
 * That some of a group's HTTP Requests lack a thing, which is `assertion` or `response timeout`: `no HTTP request of
 * "users" has an assertion ("GET /a" and "GET /b")`, `1 of 3 HTTP requests of "users" has no assertion ("GET /a")`, or
 * `the HTTP request "GET /a" of "users" has no assertion`.
 */
export function lacking(
  group: PlanElement,
  requests: readonly SamplerModel[],
  open: readonly SamplerModel[],
  thing: string,
): string {
  const names = list([...new Set(open.map(({ element }) => named(element)))]);
  if (requests.length === 1) return `the HTTP request ${names} of ${named(group)} has no ${thing}`;
  if (requests.length === open.length) {
    return `no HTTP request of ${named(group)} has ${/^[aeio]/.test(thing) ? 'an' : 'a'} ${thing} (${names})`;
  }
  const verb = open.length === 1 ? 'has' : 'have';
  return `${open.length} of ${count(requests.length, 'HTTP request')} of ${named(group)} ${verb} no ${thing} (${names})`;
}
