import type { Context, Json } from './context.ts';
import { headers } from './http-steps.ts';
import { limit, limitNames } from './limits.ts';
import { faults, type Places, rejection, retryAfterForms, uniqueValues } from './mock-faults.ts';

const NOWHERE = { data: null, saved: [], socketOpen: false, depth: 0, quick: false } as const;

export type Access = { readonly target: Json; readonly auth: Json };

/** Target and credentials, which depend on each other: a profile brings its own token endpoint. */
export function access(context: Context): Access {
  const { draw } = context;
  const profile = draw.chance(0.4);
  const where = profile
    ? {
        profile: 'genesys-cloud',
        ...draw.optional('region', () => draw.pick(['us-east-1', 'ap-southeast-1', 'US1', 'us-EAST'])),
      }
    : {
        url: draw.pick(['https://api.example.com', 'http://127.0.0.1:8080/base', 'https://api.example.com:8443/v1/']),
        ...draw.optional('websocketUrl', () => draw.pick(['wss://ws.example.com', 'ws://127.0.0.1:8081/sockets'])),
      };
  const timeouts = () => ({ ...draw.optional('connect', () => '2s'), ...draw.optional('response', () => '45s') });
  return {
    target: {
      ...where,
      ...draw.optional('headers', () => headers({ ...context, plainPayloads: [] }, NOWHERE)),
      ...draw.optional('timeouts', timeouts),
    },
    auth: draw.optional('auth', () => credentials(context, profile), 0.7),
  };
}

function credentials(context: Context, profile: boolean): Json {
  const { draw } = context;
  switch (draw.pick(['none', 'oauth2-client-credentials', 'oauth2-client-credentials', 'bearer', 'header'])) {
    case 'none':
      return { type: 'none' };
    case 'bearer':
      return { type: 'bearer', ...draw.optional('property', () => 'my.token') };
    case 'header':
      return { type: 'header', header: 'X-API-Key', ...draw.optional('property', () => 'my_key') };
    default:
      return {
        type: 'oauth2-client-credentials',
        ...(profile && draw.chance(0.7)
          ? {}
          : { tokenUrl: draw.pick(['https://login.example.com/oauth/token', 'http://127.0.0.1:8082/token']) }),
        ...draw.optional('style', () => draw.pick(['basic', 'body'])),
        ...draw.optional('scope', () => draw.pick(['', 'read write'])),
        ...draw.optional('tokens', () => draw.pick([1, 3])),
        ...draw.optional('expiresIn', () => '30m'),
        ...draw.optional('limits', () => limitNames(context)),
      };
  }
}

/** Overrides of the stand-in, for limits the spec has. */
export function mock(context: Context, places: Places): Json {
  const { draw } = context;
  const names = draw.some(Object.keys(context.limits), 0);
  return {
    ...draw.optional('latency', () => ({ p50: '100ms', ...draw.optional('p95', () => '400ms') })),
    ...draw.optional('rejectLatency', () => '1ms'),
    ...draw.optional('limits', () => Object.fromEntries(names.map((name) => [name, limit(context)]))),
    ...draw.optional('retryAfter', () => draw.pick(retryAfterForms), 0.8),
    ...draw.optional('constantRetryAfter', () => '2s'),
    ...draw.optional('rejection', () => rejection(context)),
    ...draw.optional('tokenRejection', () => rejection(context)),
    ...draw.optional('unique', () => uniqueValues(places)),
    ...draw.optional('faults', () => faults(context, places), 0.8),
    ...draw.optional('knee', () => ({ concurrency: 20 })),
    ...draw.optional('jobTime', () => '3s'),
    ...draw.optional('seed', () => draw.int(0, 99)),
  };
}

export const engine = ({ draw }: Context): Json => ({
  ...draw.optional('jmeter', () => '5.6.3'),
});

/** Merge patches that leave every spec legal. */
export const variants = ({ draw }: Context): Json =>
  Object.fromEntries(
    draw
      .some<[string, Json]>([
        ['other-intent', { intent: draw.pick(['respect', 'probe', 'resilience']) }],
        ['no-retry', { retry: { policy: 'none' } }],
        ['real-target', { mock: null, description: null }],
        ['named-engine', { engine: { jmeter: '5.6.3' } }],
      ])
      .map(([name, patch]) => [name, patch]),
  );
