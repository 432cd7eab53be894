/** Lifetimes scale with time, but a token must outlive a few requests. */
const shortestLifetimeSeconds = 6;

/** Access tokens that the stand-in has issued. */
export type Tokens = {
  readonly lifetimeSeconds: number;
  readonly issue: (nowMs: number) => string;
  readonly isLive: (token: string, nowMs: number) => boolean;
};

export function createTokens(expiresInSeconds: number, timeScale: number): Tokens {
  const lifetimeSeconds = Math.max(shortestLifetimeSeconds, Math.round(expiresInSeconds * timeScale));
  const expiresMs = new Map<string, number>();
  return {
    lifetimeSeconds,
    issue: (nowMs) => {
      const token = `mock-token-${String(expiresMs.size + 1).padStart(6, '0')}`;
      expiresMs.set(token, nowMs + lifetimeSeconds * 1000);
      return token;
    },
    isLive: (token, nowMs) => nowMs < (expiresMs.get(token) ?? 0),
  };
}
