import type { WebSocket } from 'ws';
import type { TargetFault } from '../../spec/scenario.ts';

/** The code for a connection that ended without a close frame (RFC 6455 section 7.1.5). */
const noCloseFrame = 1006;

export type OpenSocket = {
  /** Of the steps that may have opened it. */
  readonly names: readonly string[];
  readonly token: string;
  /** Closes it from the server's side; 1006 cuts it off. */
  readonly close: (code: number, fault: string) => void;
  readonly ping: () => void;
  /** The fault that closed it; null while none has. */
  fault: string | null;
};

type Eviction = Extract<TargetFault, { readonly type: 'max-sockets' }>;

/** The sockets that are open, the oldest first. */
export type OpenSockets = {
  readonly all: () => Iterable<OpenSocket>;
  /** Takes a socket in until it closes; may evict an older one. */
  readonly add: (client: WebSocket, about: { readonly names: readonly string[]; readonly token: string }) => OpenSocket;
  /** From now on a token has at most so many; null for any number. */
  readonly evictBeyond: (eviction: Eviction | null) => void;
  /** All of them die with the target. */
  readonly blame: (fault: string) => void;
  readonly counts: () => { readonly pings: number; readonly pongs: number };
};

export function createOpenSockets(): OpenSockets {
  const open = new Set<OpenSocket>();
  let eviction: Eviction | null = null;
  let pings = 0;
  let pongs = 0;

  const evict = ({ perToken, code, type }: Eviction, token: string): void => {
    const [oldest, ...younger] = [...open].filter((socket) => socket.token === token && socket.fault === null);
    if (oldest && younger.length >= perToken) oldest.close(code, type);
  };

  return {
    all: () => open,
    add: (client, about) => {
      const socket: OpenSocket = {
        ...about,
        fault: null,
        close: (code, fault) => {
          socket.fault ??= fault;
          if (code === noCloseFrame) client.terminate();
          else client.close(code);
        },
        ping: () => {
          if (client.readyState !== client.OPEN) return;
          pings++;
          client.ping();
        },
      };
      open.add(socket);
      client.on('close', () => open.delete(socket));
      client.on('pong', () => {
        pongs++;
      });
      if (eviction) evict(eviction, about.token);
      return socket;
    },
    evictBeyond: (next) => {
      eviction = next;
    },
    blame: (fault) => {
      for (const socket of open) socket.fault ??= fault;
    },
    counts: () => ({ pings, pongs }),
  };
}
