import type { Headers } from './template.ts';

/** Response time in seconds; log-normal through both points, constant when they are equal. */
export type Latency = { readonly p50Seconds: number; readonly p95Seconds: number };

export type Endpoint = {
  readonly scheme: 'http' | 'https' | 'ws' | 'wss';
  readonly host: string;
  readonly port: number;
  /** Path prefix without trailing slash; '' for none. */
  readonly basePath: string;
};

export type Target = {
  /** Profile name and region after alias resolution; null without a profile. */
  readonly profile: string | null;
  readonly region: string | null;
  readonly api: Endpoint;
  readonly websocket: Endpoint;
  readonly headers: Headers;
  readonly connectTimeoutSeconds: number;
  readonly responseTimeoutSeconds: number;
  /** Most WebSockets that one identity (token) may have open, as the profile knows it; null where it says nothing. */
  readonly socketsPerIdentity: number | null;
  /** Shape of the target's 429 (the profile's, else a generic one). */
  readonly rejection: Rejection;
};

/** How the target says "too many requests". `{seconds}` in the body stands for the Retry-After. */
export type Rejection = {
  readonly body: string;
  readonly contentType: string;
  /** Response headers beside Retry-After; values may hold {allow}, {used}, {seconds}. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
};

export type Auth =
  | { readonly type: 'none' }
  | {
      readonly type: 'oauth2-client-credentials';
      readonly token: Endpoint;
      /** Path of the token endpoint. */
      readonly tokenPath: string;
      readonly style: 'basic' | 'body';
      readonly scope: string;
      readonly tokens: number;
      readonly expiresInSeconds: number;
      readonly limits: readonly string[];
      /** How the token endpoint says that it is throttling. */
      readonly rejection: Rejection & { readonly status: number };
    }
  | { readonly type: 'bearer'; readonly property: string }
  | { readonly type: 'header'; readonly header: string; readonly property: string };
