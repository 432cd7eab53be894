/** A token is renewed when this share of its life is over, so that no request meets an expired one; the runtime does so. */
export const RENEW_AT = 0.8;

/** So long an operation without a token waits for one before it is given up: the plan's `auth.patience.seconds`. */
export const TOKEN_PATIENCE_SECONDS = 60;

/** Seconds in which a token is sent: the last second of its life, a tenth of a short one, is left for the way. */
export const usableSeconds = (lifeSeconds: number): number => lifeSeconds - Math.min(1, lifeSeconds / 10);

/** Lifetimes scale with time, but a token must outlive a few requests. */
const SHORTEST_LIFE_SECONDS = 6;

/** Seconds that the stand-in's tokens live: whole ones, and never fewer than a few. */
export const standInLifeSeconds = (expiresInSeconds: number, timeScale: number): number =>
  Math.max(SHORTEST_LIFE_SECONDS, Math.round(expiresInSeconds * timeScale));
