import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type LoginReply = {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type SecuredTarget = {
  readonly port: number;
  readonly logins: readonly { readonly second: number; readonly authorization: string; readonly body: string }[];
  /** Requests beside the logins, each with the state of its token when it came. */
  readonly requests: readonly {
    readonly second: number;
    readonly path: string;
    readonly token: 'alive' | 'dead' | 'none';
  }[];
  readonly close: () => void;
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

/**
 * A target whose login answers by script: `login` gets the number of the call and the seconds since the first one, and
 * gives a reply or null for a token of `lifeSeconds`. Everything else wants a token that is alive.
 */
export async function securedTarget(
  lifeSeconds: number,
  login: (call: number, second: number) => LoginReply | null,
): Promise<SecuredTarget> {
  const logins: SecuredTarget['logins'][number][] = [];
  const requests: SecuredTarget['requests'][number][] = [];
  const deadAtMs = new Map<string, number>();
  let startMs: number | undefined;
  const second = (): number => {
    startMs ??= Date.now();
    return (Date.now() - startMs) / 1000;
  };

  const answerLogin = (request: IncomingMessage, response: ServerResponse, body: string): void => {
    logins.push({ second: second(), authorization: request.headers.authorization ?? '', body });
    const reply = login(logins.length, second());
    if (reply !== null) {
      response
        .writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
        .end(reply.body ?? '{}');
      return;
    }
    const token = `tk-${logins.length}-f00d`;
    deadAtMs.set(token, Date.now() + lifeSeconds * 1000);
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ access_token: token, token_type: 'bearer', expires_in: lifeSeconds }));
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const known = token === undefined ? undefined : deadAtMs.get(token);
    const state = known === undefined ? 'none' : Date.now() < known ? 'alive' : 'dead';
    requests.push({ second: second(), path: request.url ?? '', token: state });
    response.writeHead(state === 'alive' ? 200 : 401).end('{}');
  };

  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      if (request.url === '/oauth/token') answerLogin(request, response, body);
      else answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    logins,
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
