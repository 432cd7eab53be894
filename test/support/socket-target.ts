import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

export type SeenSocket = {
  readonly path: string;
  /** Epoch milliseconds. */
  readonly openedAt: number;
  readonly socket: WebSocket;
  readonly frames: { readonly at: number; readonly text: string }[];
  /** null while it is open. */
  closed: { readonly at: number; readonly code: number } | null;
};

export type SeenRequest = {
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

export type SocketTarget = {
  readonly port: number;
  readonly sockets: readonly SeenSocket[];
  readonly requests: readonly SeenRequest[];
  readonly close: () => void;
};

/** A target whose behaviour a test writes itself: what happens on a socket, and what a request is answered with. */
export async function socketTarget(
  onSocket: (seen: SeenSocket) => void,
  onRequest: (seen: SeenRequest, response: ServerResponse) => void = (_seen, response) => response.end('{}'),
): Promise<SocketTarget> {
  const sockets: SeenSocket[] = [];
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const at = Date.now();
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const seen = { at, method, url, headers, body: Buffer.concat(chunks) };
      requests.push(seen);
      onRequest(seen, response);
    });
  });
  const webSockets = new WebSocketServer({ server, perMessageDeflate: false });
  webSockets.on('connection', (socket, request) => {
    const seen: SeenSocket = { path: request.url ?? '', openedAt: Date.now(), socket, frames: [], closed: null };
    sockets.push(seen);
    socket.on('error', () => {
      // A killed connection is what some tests are about.
    });
    socket.on('message', (data) => seen.frames.push({ at: Date.now(), text: String(data) }));
    socket.on('close', (code) => {
      seen.closed = { at: Date.now(), code };
    });
    onSocket(seen);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    sockets,
    requests,
    close: () => {
      for (const client of webSockets.clients) client.terminate();
      server.closeAllConnections();
      server.close();
    },
  };
}
