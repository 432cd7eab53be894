import { BAD_BODY, body, fields } from './bodies.ts';
import { type Context, type Json, nextNumber, type Placed, type Scope } from './context.ts';
import { limitNames } from './limits.ts';
import { payloadName } from './payloads.ts';
import { path, reference, withReferences } from './references.ts';
import { retry } from './retry.ts';
import { headerText, label } from './texts.ts';

/** A label that is unique, some with awkward characters; remembered where criteria want to name it. */
export function stepName(context: Context, kind: string, remember?: string[]): string {
  const { draw } = context;
  const plain = `${kind} ${nextNumber(context)}`;
  const name = draw.chance(0.2) ? `${plain} ${label(draw)}` : plain;
  remember?.push(name);
  return name;
}

export const time = ({ draw }: Context, scope: Scope): Json =>
  scope.quick
    ? { p50: draw.pick(['20ms', '50ms']), ...draw.optional('p95', () => '80ms') }
    : { p50: draw.pick(['80ms', '200ms', '0.3s']), ...draw.optional('p95', () => draw.pick(['450ms', '1s500ms'])) };

/** Always there in quick flows: the default of 200 ms would need more threads than the rate. */
export const assume = (context: Context, scope: Scope): Json =>
  context.draw.optional(
    'assume',
    () => context.draw.optional('time', () => time(context, scope), scope.quick ? 1 : 0.8),
    scope.quick ? 1 : 0.4,
  );

export const limits = (context: Context, scope: Scope): Json =>
  scope.quick ? {} : context.draw.optional('limits', () => limitNames(context), 0.5);

export function headers(context: Context, scope: Scope): Json {
  const names = context.draw.some(['x-request-id', 'Accept', 'x!#$%odd'], 1);
  return Object.fromEntries(
    names.map((name) => [name, withReferences(context, scope, () => headerText(context.draw))]),
  );
}

/** Variables to save, and the scope that knows them. */
export function save(context: Context, scope: Scope, withBody: boolean): { sources: Json; after: Scope } {
  const { draw } = context;
  const whenMissing = () => draw.optional('whenMissing', () => draw.pick(['fail', 'keep-empty']));
  const source = (): Json => {
    switch (withBody ? draw.pick(['json', 'header', 'regex']) : 'header') {
      case 'json':
        return { type: 'json', path: draw.pick(['$.id', '$.items[0].id', "$['a b']", '$..name']), ...whenMissing() };
      case 'header':
        return { type: 'header', name: draw.pick(['Location', 'x-trace-id']), ...whenMissing() };
      default:
        return {
          type: 'regex',
          pattern: draw.pick(['id="([^"]+)"', "<a href='(.*?)'", '(\\d+)\\s\\$']),
          ...whenMissing(),
        };
    }
  };
  const names = Array.from({ length: draw.int(1, 2) }, () => `saved_${nextNumber(context)}`);
  return {
    sources: Object.fromEntries(names.map((name) => [name, source()])),
    after: { ...scope, saved: [...scope.saved, ...names] },
  };
}

function expectation({ draw }: Context, withBody: boolean): Json {
  return {
    ...draw.optional('status', () => draw.pick([[200], [200, 201, 204], [404]])),
    ...(withBody ? draw.optional('json', () => ({ '$.status': 'ok "quoted" \\ ]]>', '$.count': '3' })) : {}),
    ...(withBody ? draw.optional('contains', () => draw.pick(['ok', '<b>"it\'s"</b> \\d'])) : {}),
    ...draw.optional('time', () => '2s'),
  };
}

function where(context: Context, scope: Scope): Json {
  const { draw } = context;
  if (draw.chance(0.8))
    return { path: path(context, scope), ...draw.optional('auth', () => draw.pick(['default', 'none']), 0.2) };
  const saved = scope.saved.length > 0 && draw.chance(0.7);
  return {
    url: saved ? `\${${draw.pick(scope.saved)}}` : `https://files.example.com/${reference(context, scope)}`,
    auth: 'none',
  };
}

export function httpStep(context: Context, scope: Scope): Placed {
  const { draw } = context;
  const name = stepName(context, 'request', context.labels.http);
  if (!scope.quick && draw.chance(0.08)) {
    const bad = { type: 'payload', payload: payloadName(context, scope, BAD_BODY) };
    return {
      step: { type: 'http', name, method: 'POST', path: '/checked', body: bad, expect: { status: [400] } },
      after: scope,
    };
  }
  const method = draw.pick(['GET', 'HEAD', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
  const mayHaveBody = ['POST', 'PUT', 'PATCH'].includes(method);
  const hasAnswer = method !== 'HEAD';
  const step = {
    type: 'http',
    name,
    method,
    ...where(context, scope),
    ...draw.optional('query', () => fields(context, scope), 0.2),
    ...draw.optional('headers', () => headers(context, scope)),
    ...(scope.saved.length > 0 ? draw.optional('savedHeaders', () => draw.pick(scope.saved), 0.2) : {}),
    ...(mayHaveBody ? draw.optional('body', () => body(context, scope), 0.8) : {}),
    ...limits(context, scope),
    ...draw.optional('idempotent', () => draw.chance(0.5), 0.2),
    ...draw.optional('followRedirects', () => draw.chance(0.5), 0.2),
    ...draw.optional('expect', () => expectation(context, hasAnswer)),
    ...assume(context, scope),
    ...draw.optional('retry', () => retry(context), 0.2),
  };
  if (draw.chance(0.6)) return { step, after: scope };
  const saved = save(context, scope, hasAnswer);
  return { step: { ...step, save: saved.sources }, after: saved.after };
}

export function pollStep(context: Context, scope: Scope): Placed {
  const { draw } = context;
  const saved = save(context, scope, true);
  const keeps = draw.chance(0.4);
  const step = {
    type: 'poll',
    name: stepName(context, 'job', context.labels.http),
    path: scope.saved.length > 0 && draw.chance(0.3) ? `\${${draw.pick(scope.saved)}}` : path(context, scope),
    every: draw.pick(['500ms', '2s']),
    deadline: draw.pick(['10s', '1m']),
    until: { json: '$.status', done: ['done', 'it\'s "done"'], ...draw.optional('failed', () => ['failed']) },
    ...draw.optional('headers', () => headers(context, scope)),
    ...draw.optional('auth', () => draw.pick(['default', 'none'])),
    ...limits(context, scope),
    ...draw.optional('assume', () => ({
      ...draw.optional('time', () => time(context, scope)),
      ...draw.optional('done', () => '4s'),
    })),
    ...draw.optional('retry', () => retry(context), 0.2),
  };
  return keeps ? { step: { ...step, save: saved.sources }, after: saved.after } : { step, after: scope };
}
