import type { SamplerModel } from '../../model/plan-model.ts';
import { users } from '../l/example-groups.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { post } from './example-csv.ts';
import { jsonProblem } from './json-problem.ts';
import { headerOf, rawBodyOf } from './request-body.ts';

export const jsonBody = defineRule({
  id: 'D07',
  name: 'json-body-broken',
  title: 'The body of a request is no JSON, whatever its variables are',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'A body that is broken before any variable is put in gets a 400 for every request, and those are fast: the load that was meant never reaches the target. Where a body has a ${...}, JMeter also takes the backslash from \\\\, \\$ and \\, in the whole text, which breaks strings that were right.',
  computes: '',
  example: {
    before: users({ threads: 10 }, post('/orders', '{"id": "${id}", "amount": ${amount},}')),
    after: users({ threads: 10 }, post('/orders', '{"id": "${id}", "amount": ${amount}}')),
  },
  *check(plan) {
    for (const sampler of plan.samplers) {
      const body = rawBodyOf(sampler);
      const found = body !== undefined && isMeantAsJson(sampler, body) ? jsonProblem(body) : undefined;
      if (found === undefined) continue;
      yield {
        element: sampler.element,
        property: 'HTTPsampler.Arguments',
        message: `the body is no JSON: ${found.problem}, near \`${found.near}\``,
        hint: 'correct it, and write a text that comes from a variable in quotes: "${name}"',
      };
    }
  },
});

/** By its Content-Type, or without one by its looks. */
function isMeantAsJson(sampler: SamplerModel, body: string): boolean {
  if (!/^\s*[[{]/.test(body)) return false;
  const type = headerOf(sampler, 'content-type')?.value;
  if (type === undefined) return /^\s*(\{\s*"|\[\s*[{"])/.test(body);
  return /json/i.test(type) && !/ndjson|json-seq|jsonlines/i.test(type);
}
