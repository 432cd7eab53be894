/** What a request to the token endpoint asks for, or why it is refused (RFC 6749 sections 4.4 and 5.2). */
export type TokenRequest =
  | { readonly client: string }
  | { readonly status: 400 | 401; readonly error: string; readonly description: string };

/** Reads a client-credentials request; any client with an id and a secret is known, in either style. */
export function readTokenRequest(authorization: string | undefined, body: string): TokenRequest {
  const form = new URLSearchParams(body);
  const grant = form.get('grant_type');
  if (grant === null) return { status: 400, error: 'invalid_request', description: 'grant_type is missing' };
  if (grant !== 'client_credentials') {
    return { status: 400, error: 'unsupported_grant_type', description: 'only client_credentials is supported' };
  }
  const [id, secret] = basicPair(authorization) ?? [form.get('client_id') ?? '', form.get('client_secret') ?? ''];
  if (id === '' || secret === '') {
    return { status: 401, error: 'invalid_client', description: 'client id or secret is missing' };
  }
  return { client: id };
}

function basicPair(authorization: string | undefined): readonly [string, string] | undefined {
  const encoded = /^Basic\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return colon < 0 ? [decoded, ''] : [decoded.slice(0, colon), decoded.slice(colon + 1)];
}
