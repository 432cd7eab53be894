import { createRandom } from '../../capacity/random.ts';
import type { TargetFault } from '../../spec/scenario.ts';
import type { Tokens } from '../auth/tokens.ts';
import type { Delays } from '../delays.ts';
import type { OpenSocket, OpenSockets } from '../sockets/open-sockets.ts';

/** Faults of the target as a whole: its listeners, its tokens, its open sockets. */
export type TargetFaults = {
  readonly begin: (fault: TargetFault) => void;
  readonly end: (fault: TargetFault) => void;
};

export function createTargetFaults(args: {
  readonly all: readonly TargetFault[];
  readonly seed: number;
  readonly timeScale: number;
  readonly delays: Delays;
  readonly tokens: Tokens | null;
  readonly sockets: OpenSockets;
  readonly dieAndReturn: { readonly die: () => void; readonly return: () => void };
}): TargetFaults {
  const { all, sockets, delays } = args;
  const going = new Set<TargetFault>();
  const randoms = new Map(
    all.map((fault, index) => [fault, createRandom(args.seed, `target-fault/${index}`)] as const),
  );
  const drawn = (fault: TargetFault): number => randoms.get(fault)?.() ?? 0;

  const close = (fault: Extract<TargetFault, { type: 'close-sockets' }>): void => {
    const open = [...sockets.all()].filter((socket) => isFrom(socket, fault.steps));
    for (let left = Math.round(open.length * fault.share); left > 0; left--) {
      const [socket] = open.splice(Math.floor(drawn(fault) * open.length), 1);
      socket?.close(fault.code, fault.type);
    }
  };

  const ping = (fault: Extract<TargetFault, { type: 'ping' }>): void => {
    const isMeant = new WeakMap<OpenSocket, boolean>();
    const round = (): void => {
      if (!going.has(fault)) return;
      for (const socket of sockets.all()) {
        if (!isFrom(socket, fault.steps)) continue;
        if (!isMeant.has(socket)) isMeant.set(socket, fault.share === 1 || drawn(fault) < fault.share);
        if (isMeant.get(socket)) socket.ping();
      }
      delays.after(Math.max(1, fault.everySeconds * args.timeScale * 1000), round);
    };
    round();
  };

  return {
    begin: (fault) => {
      going.add(fault);
      if (fault.type === 'down') args.dieAndReturn.die();
      if (fault.type === 'revoke-tokens') args.tokens?.revokeAll();
      if (fault.type === 'close-sockets') close(fault);
      if (fault.type === 'ping') ping(fault);
      if (fault.type === 'max-sockets') sockets.evictBeyond(fault);
    },
    end: (fault) => {
      going.delete(fault);
      if (fault.type === 'down') args.dieAndReturn.return();
      if (fault.type === 'max-sockets') sockets.evictBeyond(null);
    },
  };
}

const isFrom = (socket: OpenSocket, steps: readonly string[] | null): boolean =>
  steps === null || socket.names.some((name) => steps.includes(name));
