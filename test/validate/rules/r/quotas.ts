import type { KnownLimit, Surroundings } from '../../../../src/validate/model/plan-model.ts';

const perMinute: KnownLimit = { name: 'api', type: 'fixed-window', admits: 5, text: '300 per 60s per token' };

/** 300 a minute, as rules know it from a spec. */
export const quota: Surroundings = { limits: [perMinute] };

/** Another beside it. */
export const twoQuotas: Surroundings = {
  limits: [perMinute, { name: 'login', type: 'token-bucket', admits: 1, text: '1/s per client' }],
};

export const inFlight: Surroundings = {
  limits: [{ name: 'export', type: 'concurrency', admits: 2, text: '2 in flight' }],
};
