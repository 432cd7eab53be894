import type { KnownLimit, KnownRequest, Surroundings } from '../../../../src/validate/model/plan-model.ts';

const perMinute: KnownLimit = {
  ...{ name: 'api', type: 'fixed-window', scope: 'token', admits: 5, atOnce: 300, windowSeconds: 60 },
  text: '300 per 60s per token',
};
const logins: KnownLimit = {
  ...{ name: 'login', type: 'token-bucket', scope: 'client', admits: 1, atOnce: 5, windowSeconds: 0 },
  text: '1/s, bursts of 5 per client',
};

/** 300 a minute, as rules know it from a spec. */
export const quota: Surroundings = { limits: [perMinute] };

export const request = (method: string, path: string, limits: readonly string[], seconds = 1): KnownRequest => ({
  ...{ name: `${method} ${path}`, method, path, limits, seconds, times: 1 },
});

/** Another beside it, and which requests draw on which of them. */
export const twoQuotas: Surroundings = {
  limits: [perMinute, logins],
  requests: [
    request('GET', '/orders', ['api']),
    request('GET', '/orders/*/items', ['api']),
    request('GET', '/login/*', ['login']),
    request('GET', '/health', []),
  ],
};

export const inFlight: Surroundings = {
  limits: [
    {
      ...{ name: 'export', type: 'concurrency', scope: 'org', admits: 2, atOnce: 2, windowSeconds: 0 },
      text: '2 in flight',
    },
  ],
};

/** For the quota of an organisation, of which nobody says that all requests draw on it. */
export const ofOrganisation: Surroundings = { limits: [{ ...perMinute, scope: 'org' }] };
