import type { IncomingHttpHeaders } from 'node:http';
import type { Auth } from '../../spec/scenario.ts';
import type { Tokens } from './tokens.ts';

/** Who a request comes from, or why it is not let in. */
export type CredentialCheck = (
  headers: IncomingHttpHeaders,
  nowMs: number,
) => { readonly token: string } | { readonly refused: string; readonly revoked?: boolean };

export const bearerOf = (headers: IncomingHttpHeaders): string =>
  /^Bearer\s+(\S+)\s*$/i.exec(headers.authorization ?? '')?.[1] ?? '';

/** The check of a scenario's credentials: a live token where the stand-in issues them, else anything that is not empty. */
export function credentialCheck(auth: Auth, tokens: Tokens | null): CredentialCheck {
  if (auth.type === 'none') return () => ({ token: '' });
  if (auth.type === 'header') {
    const name = auth.header.toLowerCase();
    return (headers) => {
      const value = headers[name];
      return typeof value === 'string' && value.trim() !== ''
        ? { token: value }
        : { refused: `header ${auth.header} is missing` };
    };
  }
  return (headers, nowMs) => {
    const token = bearerOf(headers);
    if (token === '') return { refused: 'no bearer token' };
    if (tokens?.wasRevoked(token)) return { refused: 'the bearer token was revoked', revoked: true };
    if (tokens && !tokens.isLive(token, nowMs)) return { refused: 'the bearer token is unknown or has expired' };
    return { token };
  };
}
