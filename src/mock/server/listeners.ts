import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { loopbackCertificate } from '../certificate.ts';
import type { UpgradeHandler } from '../sockets/upgrade-handler.ts';
import { resetConnection } from './reset-connection.ts';

const host = '127.0.0.1';
/** Longer than clients keep an idle connection, so that they do not meet one that is being closed. */
const keepAliveMs = 120_000;
const portPatienceMs = 20;

export type Address = { readonly host: '127.0.0.1'; readonly port: number };
export type Listeners = {
  readonly http: Address;
  readonly https: Address;
  /** Stops accepting; connections that are still open after the grace are cut. */
  readonly close: (graceMs: number) => Promise<void>;
  /** Resets every connection and stops listening, as a dead target does. */
  readonly die: () => void;
  /** Listens on the same ports again; each death needs its own return. */
  readonly return: () => void;
};

/** Listens on loopback, plainly and with TLS. Rejects when the port is taken. */
export async function listen(args: {
  readonly port: number;
  readonly onRequest: RequestListener;
  readonly onUpgrade: UpgradeHandler['handle'];
  /** Something came that is no HTTP. */
  readonly onMalformed: (socket: Socket) => void;
}): Promise<Listeners> {
  const connections = new Set<Socket>();
  const servers = [
    createHttpServer(args.onRequest),
    createHttpsServer(await loopbackCertificate(), args.onRequest),
  ] as const;
  for (const server of servers) prepare(server, connections, args);
  try {
    const [http, https] = [await listening(servers[0], args.port), await listening(servers[1], 0)];
    const ports = [http.port, https.port];
    let dead = 0;
    return {
      http,
      https,
      die: () => {
        if (++dead > 1) return;
        for (const server of servers) server.close();
        for (const socket of connections) resetConnection(socket);
      },
      return: () => {
        if (--dead > 0) return;
        for (const [index, server] of servers.entries()) listenAgain(server, ports[index] as number, () => dead === 0);
      },
      close: (graceMs) => {
        dead = Number.POSITIVE_INFINITY;
        return closeAll(servers, connections, graceMs);
      },
    };
  } catch (error) {
    await closeAll(servers, connections, 0);
    throw error;
  }
}

function prepare(server: Server, connections: Set<Socket>, args: Parameters<typeof listen>[0]): void {
  server.keepAliveTimeout = keepAliveMs;
  server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
  });
  server.on('upgrade', args.onUpgrade);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // A client that leaves in the middle of a request has sent nothing wrong.
    if (error.code?.startsWith('HPE_') && error.code !== 'HPE_INVALID_EOF_STATE' && socket.writable)
      args.onMalformed(socket as Socket);
    else socket.destroy();
  });
}

function listening(server: Server, port: number): Promise<Address> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve({ host, port: (server.address() as AddressInfo).port });
    });
  });
}

/** A port that a client's own end occupies is free again in a moment. */
function listenAgain(server: Server, port: number, isWanted: () => boolean): void {
  if (!isWanted()) return;
  const onError = (): void => {
    setTimeout(() => listenAgain(server, port, isWanted), portPatienceMs).unref();
  };
  server.once('error', onError);
  server.listen(port, host, () => server.off('error', onError));
}

async function closeAll(servers: readonly Server[], connections: ReadonlySet<Socket>, graceMs: number): Promise<void> {
  const closed = servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())));
  const cut = setTimeout(() => {
    for (const socket of connections) socket.destroy();
  }, graceMs);
  await Promise.all(closed);
  clearTimeout(cut);
}
