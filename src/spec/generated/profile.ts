// Generated from schemas/profile.schema.json by scripts/generate-spec-types.ts; change the schema, then run it again.
/**
 * A host name in lower case; https and port 443 are meant.
 */
export type Host = string;
export type LimitKey = RateKey | OtherKey;
/**
 * A key; with a * in front, the end of one.
 */
export type KeyPattern = string;

/**
 * What loadwright knows about a vendor: hosts, login, header names, the form of a rejection, known limits, endpoint hints. Data, never code.
 */
export interface Profile {
  /**
   * Where editors find this schema. Default: none.
   */
  $schema?: string;
  /**
   * Name of the profile, as target.profile says it; the file is profiles/<name>.json.
   */
  name: string;
  /**
   * For readers. Default: empty.
   */
  description?: string;
  /**
   * Region name to its hosts; the first is the default.
   */
  regions: {
    [k: string]: Region;
  };
  auth?: ProfileAuth;
  headers?: HeaderMap;
  /**
   * The target's 429. Default: a plain JSON body.
   */
  rejection?: Rejection;
  loginRejection?: LoginRejection;
  /**
   * Limits the vendor is known to have, by their keys: what limits import makes of them. Never applied by themselves. Default: none.
   */
  limits?: KnownLimit[];
  /**
   * What the form of a key says about a limit that is not in limits; the first that fits counts. Default: none.
   */
  limitKeys?: LimitKey[];
  /**
   * Endpoint hints; the first that matches counts. Default: none.
   */
  endpoints?: Endpoint[];
  sockets?: Sockets;
}
/**
 * The hosts of one region.
 */
export interface Region {
  apiHost: Host;
  /**
   * Host of the token endpoint. Default: the API's.
   */
  loginHost?: Host;
  /**
   * Host of WebSocket steps. Default: the API's.
   */
  websocketHost?: Host;
  /**
   * Other names users give the region. Default: none.
   *
   * Items: Another name, any letter case.
   */
  aliases?: string[];
}
/**
 * The token endpoint (OAuth 2.0 client credentials) on the region's loginHost. Default: none.
 */
export interface ProfileAuth {
  /**
   * Path, such as /oauth/token.
   */
  path: string;
  /**
   * Where client id and secret go.
   */
  style: 'basic' | 'body';
  /**
   * Usual token lifetime. Default: 24h.
   */
  expiresIn?: string;
}
/**
 * Names of the vendor's quota headers on responses. Default: none.
 */
export interface HeaderMap {
  /**
   * Requests allowed in the window.
   */
  limit?: string;
  /**
   * Requests used.
   */
  used?: string;
  /**
   * Requests left, where the vendor says that instead.
   */
  remaining?: string;
  /**
   * Time until the window ends.
   */
  reset?: string;
  /**
   * Unit of reset. Default: seconds.
   */
  resetUnit?: 'seconds' | 'milliseconds' | 'epoch-seconds';
  /**
   * Request id to quote to the vendor's support.
   */
  correlation?: string;
}
/**
 * A response header.
 */
export interface Header {
  /**
   * Its name.
   */
  name: string;
  /**
   * Its value; {allow}, {used} and {seconds} are filled in.
   */
  value: string;
}
/**
 * How a 429 looks; Retry-After comes by itself.
 */
export interface Rejection {
  /**
   * Body text; {seconds} stands for the Retry-After.
   */
  body: string;
  /**
   * Media type of the body.
   */
  contentType: string;
  /**
   * Headers beside Retry-After. Default: none.
   */
  headers?: Header[];
}
/**
 * How the token endpoint says that it is throttling. Default: as rejection, with status 429.
 */
export interface LoginRejection {
  /**
   * Status code.
   */
  status: number;
  /**
   * Body text; {seconds} stands for the Retry-After.
   */
  body: string;
  /**
   * Media type of the body.
   */
  contentType: string;
  /**
   * Further headers. Default: none.
   */
  headers?: Header[];
}
/**
 * A limit the vendor documents.
 */
export interface KnownLimit {
  /**
   * The vendor's key of it.
   */
  key: string;
  /**
   * A short name for it, as a spec's limits would call it.
   */
  name: string;
  /**
   * Its kind, as far as is known.
   */
  type: 'fixed-window' | 'sliding-window' | 'token-bucket' | 'concurrency';
  /**
   * Requests in a window; the most in flight for concurrency.
   */
  allow?: number;
  /**
   * Length of the window.
   */
  per?: string;
  /**
   * Whose requests share it.
   */
  scope: 'token' | 'client' | 'user' | 'org' | 'ip';
  /**
   * What is uncertain about it, where it is documented. Default: empty.
   */
  note?: string;
}
/**
 * Keys of quotas of requests: their value is what a window allows.
 */
export interface RateKey {
  /**
   * A quota of requests.
   */
  means: 'rate';
  match: KeyPattern;
  /**
   * Its kind, as far as is known.
   */
  type: 'fixed-window' | 'sliding-window';
  /**
   * Length of the window.
   */
  per: string;
  /**
   * Whose requests share it. Default: the key does not say.
   */
  scope?: 'token' | 'client' | 'user' | 'org' | 'ip';
}
/**
 * Keys of limits that are no quotas of requests.
 */
export interface OtherKey {
  /**
   * No quota of requests.
   */
  means: 'other';
  match: KeyPattern;
  /**
   * What it limits, and what that means for a test.
   */
  note: string;
}
/**
 * What is known about paths of one shape.
 */
export interface Endpoint {
  /**
   * Path pattern without query: * stands for one segment (also one that is a ${reference}), a last ** for any rest.
   */
  match: string;
  /**
   * Only for this method. Default: any.
   */
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  /**
   * true: the vendor has it. false: it does not, and a step that calls it gets a warning.
   */
  known: boolean;
  /**
   * What the vendor has instead, in one line. Default: empty.
   */
  alternative?: string;
}
/**
 * How many WebSocket connections one identity may hold. Default: not known.
 */
export interface Sockets {
  /**
   * Connections (channels) of one user and application.
   */
  perIdentity: number;
  /**
   * Where that is documented. Default: empty.
   */
  note?: string;
}
