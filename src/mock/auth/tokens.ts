import { standInLifeSeconds } from '../../capacity/token-life.ts';

/** Access tokens that the stand-in has issued. */
export type Tokens = {
  readonly lifetimeSeconds: number;
  readonly issue: (nowMs: number) => string;
  readonly isLive: (token: string, nowMs: number) => boolean;
  /** Every token issued so far is worth nothing from now on. */
  readonly revokeAll: () => void;
  readonly wasRevoked: (token: string) => boolean;
};

export function createTokens(expiresInSeconds: number, timeScale: number): Tokens {
  const lifetimeSeconds = standInLifeSeconds(expiresInSeconds, timeScale);
  const expiresMs = new Map<string, number>();
  const revoked = new Set<string>();
  return {
    lifetimeSeconds,
    issue: (nowMs) => {
      const token = `mock-token-${String(expiresMs.size + 1).padStart(6, '0')}`;
      expiresMs.set(token, nowMs + lifetimeSeconds * 1000);
      return token;
    },
    isLive: (token, nowMs) => nowMs < (expiresMs.get(token) ?? 0) && !revoked.has(token),
    revokeAll: () => {
      for (const token of expiresMs.keys()) revoked.add(token);
    },
    wasRevoked: (token) => revoked.has(token),
  };
}
