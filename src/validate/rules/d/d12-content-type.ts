import type { SamplerModel } from '../../model/plan-model.ts';
import { users } from '../l/example-groups.ts';
import { LIKELY } from '../l/severities.ts';
import { isHttp } from '../r/requests.ts';
import { defineRule } from '../rule.ts';
import { argumentsOf } from '../s/embedded.ts';
import { headers, post } from './example-csv.ts';
import { hasFiles, headerOf, isMultipart, methodOf, rawBodyOf } from './request-body.ts';

const flow = (type: string): string =>
  users({ threads: 10 }, post('/orders', '{"id": "${id}"}', headers(['Content-Type', type])));

export const contentType = defineRule({
  id: 'D12',
  name: 'content-type-mismatch',
  title: 'The Content-Type says something else than the body is',
  affectsLoad: true,
  severity: LIKELY,
  why: 'JMeter sends the header of the Header Manager and the body of the sampler without comparing them: named parameters go out as a=b&c=d whatever the header says, and a raw body as it is. The target then answers 400 or 415 to every request.',
  computes: '',
  example: { before: flow('application/x-www-form-urlencoded'), after: flow('application/json') },
  *check(plan) {
    for (const sampler of plan.samplers) {
      if (!/^(POST|PUT|PATCH)$/.test(methodOf(sampler)) || !isHttp(sampler.element)) continue;
      const header = headerOf(sampler, 'content-type');
      const message = header === undefined ? undefined : mismatch(sampler, header.value);
      if (message === undefined || header === undefined) continue;
      yield {
        element: sampler.element,
        message,
        hint: hintFor(header.value),
      };
    }
  },
});

function mismatch(sampler: SamplerModel, type: string): string | undefined {
  const body = rawBodyOf(sampler);
  const isForm = /^application\/x-www-form-urlencoded/i.test(type);
  if (body !== undefined) {
    if (isForm && /^\s*(\{\s*"|\[\s*\{)/.test(body)) return `the body is JSON and goes out as ${type}`;
    const hasParts = body.includes('--') || /^\s*\$\{/.test(body);
    if (/^multipart\//i.test(type) && !isMultipart(sampler) && !hasParts && body.trim() !== '')
      return `the body has no parts and goes out as ${type}`;
    return undefined;
  }
  const names = argumentsOf(sampler.element).filter(({ name }) => name !== '');
  if (names.length === 0 || isMultipart(sampler) || hasFiles(sampler.element)) return undefined;
  if (/json/i.test(type))
    return `named parameters go out as ${names
      .map(({ name }) => `${name}=...`)
      .slice(0, 2)
      .join('&')} with the Content-Type ${type}`;
  if (/^multipart\//i.test(type)) return `the sampler makes no multipart body, but the Content-Type is ${type}`;
  return undefined;
}

const hintFor = (type: string): string => {
  if (/^multipart\//i.test(type))
    return 'switch "Use multipart/form-data" on and take the header out; JMeter writes it with the boundary';
  return /json/i.test(type)
    ? 'write the JSON as a raw body ("Body Data"); where a form is meant, keep the Header Manager with that Content-Type out of its scope'
    : 'write Content-Type application/json';
};
