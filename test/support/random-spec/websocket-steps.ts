import { message } from './bodies.ts';
import type { Context, Placed, Scope } from './context.ts';
import { assume, headers, limits, save, stepName } from './http-steps.ts';
import { path } from './references.ts';
import { retry } from './retry.ts';

export function openStep(context: Context, scope: Scope): Placed {
  const { draw } = context;
  const byUrl = draw.chance(0.25);
  const url = scope.saved.length > 0 ? `\${${draw.pick(scope.saved)}}` : 'wss://streams.example.com/channels/1';
  const step = {
    type: 'websocket-open',
    name: stepName(context, 'open', context.labels.socket),
    ...(byUrl
      ? { url, auth: 'none' }
      : { path: path(context, scope), ...draw.optional('auth', () => draw.pick(['default', 'none'])) }),
    ...draw.optional('headers', () => headers(context, scope)),
    ...limits(context, scope),
    ...assume(context, scope),
    ...draw.optional('retry', () => retry(context)),
  };
  return { step, after: { ...scope, socketOpen: true } };
}

export function closeStep(context: Context, scope: Scope): Placed {
  const { draw } = context;
  const step = {
    type: 'websocket-close',
    name: stepName(context, 'close'),
    ...draw.optional('status', () => draw.pick([1000, 1001, 4000])),
  };
  return { step, after: { ...scope, socketOpen: false } };
}

/** A step that needs an open connection. */
export function frameStep(context: Context, scope: Scope): Placed {
  const { draw } = context;
  const within = draw.optional('within', () => draw.pick(['2s', '10s']));
  const contains = draw.optional('contains', () => draw.pick(['ok', '"quoted" & <b>']));
  switch (draw.pick(['write', 'read', 'exchange', 'ping'])) {
    case 'write':
      return {
        step: {
          type: 'websocket-write',
          name: stepName(context, 'write'),
          message: message(context, scope),
          ...limits(context, scope),
        },
        after: scope,
      };
    case 'read': {
      const optional = draw.optional('optional', () => draw.chance(0.5));
      const step = {
        type: 'websocket-read',
        name: stepName(context, 'read'),
        ...within,
        ...contains,
        ...optional,
        ...assume(context, scope),
      };
      return withSave(context, scope, step);
    }
    case 'exchange': {
      const sent = { message: message(context, scope), ...limits(context, scope) };
      const step = {
        type: 'websocket-exchange',
        name: stepName(context, 'exchange'),
        ...sent,
        ...within,
        ...contains,
        ...assume(context, scope),
      };
      return withSave(context, scope, step);
    }
    default:
      return {
        step: { type: 'websocket-ping', name: stepName(context, 'ping'), ...within, ...assume(context, scope) },
        after: scope,
      };
  }
}

function withSave(context: Context, scope: Scope, step: Placed['step']): Placed {
  if (context.draw.chance(0.6)) return { step, after: scope };
  const saved = saveFromFrame(context, scope);
  return { step: { ...step, save: saved.sources }, after: saved.after };
}

/** Frames have no headers. */
function saveFromFrame(context: Context, scope: Scope): ReturnType<typeof save> {
  const saved = save(context, scope, true);
  const sources = Object.entries(saved.sources).map(([name, source]) =>
    (source as { type: string }).type === 'header' ? [name, { type: 'json', path: '$.id' }] : [name, source],
  );
  return { ...saved, sources: Object.fromEntries(sources) };
}
