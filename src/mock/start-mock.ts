import { setImmediate } from 'node:timers/promises';
import { createRandom } from '../capacity/random.ts';
import type { MockSettings, Scenario } from '../spec/scenario.ts';
import { credentialCheck } from './auth/credentials.ts';
import { tokenHandler } from './auth/token-handler.ts';
import { createTokens } from './auth/tokens.ts';
import { createDelays } from './delays.ts';
import { playFaults } from './faults/play-faults.ts';
import { createJobs } from './jobs.ts';
import { createLimitBook } from './limiters/limit-book.ts';
import type { MockEvent, MockSummary } from './mock-event.ts';
import { errorAnswers } from './responses/error-body.ts';
import { faultAnswers } from './responses/fault-answer.ts';
import { planRejection, type RejectionPlan } from './responses/rejection-plan.ts';
import { tellWait } from './responses/retry-after.ts';
import { buildRoutes } from './routes/build-routes.ts';
import { payloadChecks } from './routes/payload-check.ts';
import { createRouteTable } from './routes/route-table.ts';
import { httpHandler } from './server/http-handler.ts';
import { type Address, listen } from './server/listeners.ts';
import type { Stage } from './server/stage.ts';
import { statusPage } from './server/status-page.ts';
import { MockSetupError, type SetupProblem } from './setup-problem.ts';
import { createOpenSockets } from './sockets/open-sockets.ts';
import { refuseOnSocket } from './sockets/refuse-upgrade.ts';
import { upgradeHandler } from './sockets/upgrade-handler.ts';
import { createGroundTruth, isAttempt } from './truth/ground-truth.ts';
import { createUniqueValues } from './unique-values.ts';

/** Time for closing frames and last answers to leave before connections are cut. */
const graceMs = 200;

const statusesWithRetryAfter = [429, 503];

export type MockOptions = {
  readonly scenario: Scenario;
  /** Scales limiter windows, jobs and token lifetimes; response times stay. */
  readonly timeScale: number;
  readonly onEvent?: (event: MockEvent) => void;
  /** Of the plain listener; 0 (the default) for a free one. */
  readonly port?: number;
};

/** A running stand-in for the target of a scenario. */
export type Mock = {
  readonly http: Address;
  readonly https: Address;
  /** JMeter properties that point a generated plan here. */
  readonly properties: Readonly<Record<string, string>>;
  readonly summary: () => MockSummary;
  /** Ends everything within a second; attempts that are not answered yet are logged with status 0. */
  readonly stop: () => Promise<void>;
};

/** Starts the stand-in on loopback. Throws `MockSetupError` when no answer can satisfy a step. */
export async function startMock({ scenario, timeScale, onEvent = () => {}, port = 0 }: MockOptions): Promise<Mock> {
  const { auth, mock, target } = scenario;
  const problems: SetupProblem[] = [];
  const unique = createUniqueValues(mock.unique, problems);
  const checks = await payloadChecks(scenario.payloads);
  const routes = createRouteTable(buildRoutes({ scenario, timeScale, checks, problems }));
  if (problems.length > 0) throw new MockSetupError(problems);

  const book = createLimitBook(mock.limits, timeScale);
  const truth = createGroundTruth(book, (event) => {
    if (isAttempt(event.kind)) stage.clock.answered();
    onEvent(event);
  });
  const tokens = auth.type === 'oauth2-client-credentials' ? createTokens(auth.expiresInSeconds, timeScale) : null;
  const secure = target.websocket.scheme === 'wss';
  let serial = 0;
  const bases = { http: '', websocket: '' };
  const delays = createDelays();
  const sockets = createOpenSockets();
  const tell = tellWait(mock.retryAfter, createRandom(mock.seed, 'retry-after'));
  const error = errorAnswers(target.rejection);
  const faults = playFaults({
    ...{ mock, timeScale, delays, tokens, sockets },
    dieAndReturn: {
      die: () => {
        truth.blame('down');
        sockets.blame('down');
        listeners.die();
      },
      return: () => listeners.return(),
    },
  });
  const stage: Stage = {
    scenario,
    routes,
    book,
    truth,
    jobs: createJobs(),
    delays,
    unique,
    clock: faults.clock,
    faults: faults.requests,
    sockets,
    credentials: credentialCheck(auth, tokens),
    rejection: planRejection(mock.rejection, tell, mock.constantRetryAfterSeconds),
    faultAnswer: faultAnswers(error, tell),
    error,
    serials: { next: () => ++serial, last: () => serial },
    work: { current: 0 },
    bases: () => bases,
    summary: () => ({ ...truth.summary(), openSockets: upgrades.openSockets(), ...sockets.counts() }),
  };
  const upgrades = upgradeHandler(stage);
  const plain = httpHandler(stage);
  const routed =
    tokens && auth.type === 'oauth2-client-credentials'
      ? tokenHandler(stage, auth, tokens, tokenRejection(auth, mock), plain)
      : plain;
  const listeners = await listen({
    port,
    onRequest: statusPage(scenario.name, stage.summary, routed),
    onUpgrade: upgrades.handle,
    onMalformed: (socket) => {
      truth.finish(truth.arrive({ kind: 'unmatched', method: '', path: '', correlation: null, step: null }), 400);
      refuseOnSocket(socket, stage.error(400, 'not an HTTP request'));
    },
  });
  const { http, https } = listeners;
  bases.http = `http://${http.host}:${http.port}`;
  bases.websocket = secure ? `wss://${https.host}:${https.port}` : `ws://${http.host}:${http.port}`;

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    stage.delays.cancelAll();
    upgrades.closeAll();
    await listeners.close(graceMs);
    // The last close events follow their connections by a few turns of the event loop.
    for (let turn = 0; upgrades.openSockets() > 0 && turn < 100; turn++) await setImmediate();
    truth.close();
  };
  return {
    http,
    https,
    properties: propertiesOf(scenario, http, secure ? https : http),
    summary: stage.summary,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** A wait is told where the status makes clients look for one. */
function tokenRejection(
  { rejection }: Extract<Scenario['auth'], { token: unknown }>,
  mock: MockSettings,
): RejectionPlan {
  const shape = mock.tokenRejection ?? rejection;
  const announced = statusesWithRetryAfter.includes(shape.status);
  return planRejection(
    shape,
    tellWait(announced ? mock.retryAfter : 'none', createRandom(mock.seed, 'retry-after/token')),
  );
}

function propertiesOf({ auth }: Scenario, http: Address, websocket: Address): Record<string, string> {
  const port = String(http.port);
  const token =
    auth.type === 'oauth2-client-credentials'
      ? { 'auth.scheme': 'http', 'auth.host': http.host, 'auth.port': port }
      : {};
  return {
    'target.scheme': 'http',
    'target.host': http.host,
    'target.port': port,
    'websocket.host': websocket.host,
    'websocket.port': String(websocket.port),
    ...token,
  };
}
