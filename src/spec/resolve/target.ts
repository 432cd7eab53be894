import type { Target as TargetSpec } from '../generated/capacity-spec.ts';
import type { ChosenProfile } from '../profile.ts';
import type { Endpoint, Rejection, Target } from '../scenario.ts';
import type { Filler } from '../template/filler.ts';
import { durationSeconds } from '../units/duration.ts';
import { endpointOf, profileEndpoint } from './url.ts';

/** A target's 429 where no profile says how it looks. */
const plainRejection: Rejection = {
  body: '{"message":"Too many requests. Retry in {seconds} seconds","code":"too.many.requests","status":429}',
  contentType: 'application/json',
  headers: [],
};

export function resolveTarget(spec: TargetSpec, chosen: ChosenProfile | undefined, fill: Filler): Target {
  const api = spec.url === undefined ? profileEndpoint(chosen?.hosts.apiHost ?? '', 'https') : endpointOf(spec.url);
  return {
    profile: chosen?.profile.name ?? null,
    region: chosen?.region ?? null,
    api,
    websocket: websocketEndpoint(spec, chosen, api),
    headers: fill.headers(spec.headers),
    connectTimeoutSeconds: durationSeconds(spec.timeouts?.connect ?? '5s'),
    responseTimeoutSeconds: durationSeconds(spec.timeouts?.response ?? '30s'),
    socketsPerIdentity: chosen?.profile.sockets?.perIdentity ?? null,
    rejection: resolveRejection(chosen),
  };
}

/** The target's 429: the profile's, else a plain one. */
export function resolveRejection(chosen: ChosenProfile | undefined): Rejection {
  const known = chosen?.profile.rejection;
  return known ? { body: known.body, contentType: known.contentType, headers: known.headers ?? [] } : plainRejection;
}

/** The spec's, the profile's when the profile gives the API too, else the API's own host. */
function websocketEndpoint(spec: TargetSpec, chosen: ChosenProfile | undefined, api: Endpoint): Endpoint {
  if (spec.websocketUrl !== undefined) return endpointOf(spec.websocketUrl);
  const known = chosen?.hosts.websocketHost;
  if (spec.url === undefined && known !== undefined) return profileEndpoint(known, 'wss');
  return { scheme: api.scheme === 'http' ? 'ws' : 'wss', host: api.host, port: api.port, basePath: '' };
}
