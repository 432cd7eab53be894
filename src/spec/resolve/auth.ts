import { authOf } from '../auth-of.ts';
import type { Auth as AuthSpec, ClientCredentialsAuth } from '../generated/capacity-spec.ts';
import type { ChosenProfile } from '../profile.ts';
import type { Auth } from '../scenario.ts';
import { durationSeconds } from '../units/duration.ts';
import { resolveRejection } from './target.ts';
import { endpointOf, profileEndpoint } from './url.ts';

export function resolveAuth(spec: AuthSpec | undefined, chosen: ChosenProfile | undefined): Auth {
  const auth = authOf(spec, chosen);
  switch (auth.type) {
    case 'none':
      return { type: 'none' };
    case 'bearer':
      return { type: 'bearer', property: auth.property ?? 'auth.token' };
    case 'header':
      return { type: 'header', header: auth.header, property: auth.property ?? 'auth.key' };
    case 'oauth2-client-credentials':
      return clientCredentials(auth, chosen);
  }
}

function clientCredentials(spec: ClientCredentialsAuth, chosen: ChosenProfile | undefined): Auth {
  const known = chosen?.profile.auth;
  const url = spec.tokenUrl === undefined ? undefined : endpointOf(spec.tokenUrl);
  const host = chosen?.hosts.loginHost ?? chosen?.hosts.apiHost ?? '';
  const login = chosen?.profile.loginRejection;
  return {
    type: 'oauth2-client-credentials',
    token: url ? { ...url, basePath: '' } : profileEndpoint(host, 'https'),
    tokenPath: url ? url.basePath || '/' : (known?.path ?? '/'),
    style: spec.style ?? known?.style ?? 'basic',
    scope: spec.scope ?? '',
    tokens: spec.tokens ?? 1,
    expiresInSeconds: durationSeconds(spec.expiresIn ?? known?.expiresIn ?? '24h'),
    limits: spec.limits ?? [],
    rejection: login
      ? { status: login.status, body: login.body, contentType: login.contentType, headers: login.headers ?? [] }
      : { status: 429, ...resolveRejection(chosen) },
  };
}
