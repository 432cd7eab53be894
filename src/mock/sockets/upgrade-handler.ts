import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Answer } from '../responses/rejection-plan.ts';
import type { MockStep } from '../routes/route.ts';
import { type RouteMatch, shapeFor } from '../routes/route-table.ts';
import { earlyEnd } from '../server/cut-short.ts';
import { enter } from '../server/gate.ts';
import { pathOf, queryOf } from '../server/request-target.ts';
import { resetConnection } from '../server/reset-connection.ts';
import type { Stage } from '../server/stage.ts';
import { readCorrelation } from '../truth/correlation.ts';
import type { Attempt } from '../truth/ground-truth.ts';
import { refuseOnSocket } from './refuse-upgrade.ts';
import { runSocket } from './socket-session.ts';

const largestFrameBytes = 16 * 1024 * 1024;

export type UpgradeHandler = {
  readonly handle: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly openSockets: () => number;
  /** Says goodbye (1001, going away) on every socket. */
  readonly closeAll: () => void;
};

/** Opens WebSockets on the routes of the scenario's open steps. */
export function upgradeHandler(stage: Stage): UpgradeHandler {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: largestFrameBytes,
    perMessageDeflate: false,
    // The session answers pings, in the time that the spec gives them.
    autoPong: false,
  });
  server.on('wsClientError', (_error, socket) => refuseOnSocket(socket, stage.error(400, 'not a WebSocket handshake')));

  const handle: UpgradeHandler['handle'] = (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const path = pathOf(request.url);
    const match = stage.routes.find('WEBSOCKET', path);
    const correlation = readCorrelation(request.headers);
    const kind = match ? 'websocket-open' : 'unmatched';
    const step = match?.route.shapes[0]?.steps[0] ?? null;
    const attempt = stage.truth.arrive({ kind, method: request.method ?? '', path, correlation, step });
    socket.once('close', () => stage.truth.finish(attempt, 0));
    if (match) open(stage, server, { match, attempt, request, socket, head });
    else {
      stage.truth.finish(attempt, 404);
      refuseOnSocket(socket, stage.error(404, 'no step of the spec opens such a WebSocket'));
    }
  };
  return {
    handle,
    openSockets: () => server.clients.size,
    closeAll: () => {
      for (const client of server.clients) client.close(1001);
    },
  };
}

type Upgrade = {
  readonly match: RouteMatch;
  readonly attempt: Attempt;
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
};

function open(stage: Stage, server: WebSocketServer, { match, attempt, request, socket, head }: Upgrade): void {
  const shape = shapeFor(
    match.route,
    () => queryOf(request.url),
    (name) => request.headers[name]?.toString(),
  );
  const step = shape.steps[0] as MockStep;
  attempt.step = step;
  const fate = stage.faults.meet(shape.steps);
  stage.clock.arrived();
  const end = earlyEnd(stage, fate, attempt);
  if (end !== null) {
    const seconds = fate.seconds ?? stage.scenario.mock.rejectLatencySeconds;
    if (end === 'reset') reset(stage, attempt, socket);
    else refuse(stage, attempt, socket, end.answer, seconds);
    return;
  }
  const entry = enter(stage, shape, request, attempt);
  if (!entry.admitted) {
    refuse(stage, attempt, socket, entry.answer, stage.scenario.mock.rejectLatencySeconds);
    return;
  }
  // The permit belongs to the connection, whether the handshake succeeds or not.
  socket.once('close', entry.release);
  stage.work.current++;
  if (fate.seconds !== null) attempt.fault = 'latency';
  const seconds = fate.seconds ?? step.responseTime(stage.work.current);
  stage.delays.after(seconds * 1000, () => {
    stage.work.current--;
    if (attempt.done) return;
    if (fate.reset) {
      attempt.fault = fate.reset.type;
      attempt.processed = true;
      reset(stage, attempt, socket);
      return;
    }
    let opened = false;
    server.handleUpgrade(request, socket, head, (client) => {
      opened = true;
      stage.truth.finish(attempt, 101);
      const opening = stage.sockets.add(client, { names: step.names, token: entry.caller.token });
      const { path } = attempt;
      runSocket(stage, { socket: client, opening, step, path, caller: entry.caller, onClosed: entry.release });
    });
    if (!opened) stage.truth.finish(attempt, 400);
  });
}

function refuse(stage: Stage, attempt: Attempt, socket: Duplex, answer: Answer, afterSeconds: number): void {
  stage.delays.after(afterSeconds * 1000, () => {
    stage.truth.finish(attempt, answer.status);
    refuseOnSocket(socket, answer);
  });
}

function reset(stage: Stage, attempt: Attempt, socket: Duplex): void {
  stage.truth.finish(attempt, 0);
  resetConnection(socket);
}
