import type { SamplerModel, ThreadGroupModel } from '../../model/plan-model.ts';
import { users } from '../l/example-groups.ts';
import { loop, once } from '../l/example-parts.ts';
import { mainGroups } from '../l/groups.ts';
import { REMARK } from '../l/severities.ts';
import { plannedLoads } from '../r/planned-load.ts';
import { drawsOnQuota, opensSocket } from '../r/requests.ts';
import { defineRule } from '../rule.ts';
import { count, rate } from '../wording.ts';
import { ask, askOnNew, open } from './example-sockets.ts';
import { isClose } from './sockets.ts';

export const socketPerIteration = defineRule({
  id: 'W01',
  name: 'socket-per-iteration',
  title: 'WebSockets are opened in every iteration',
  affectsLoad: true,
  severity: REMARK,
  why: 'Opening a WebSocket is an HTTP request with a TLS handshake, and quotas count it as one. Users keep a connection for minutes; a plan that opens one per message tests the handshake and uses up the limit on new connections. In the Request-Response sampler "create new connection" is on unless it is switched off.',
  computes: 'the connections opened in one iteration, and their rate where it is known',
  example: {
    before: users({ threads: 50, seconds: 300 }, askOnNew()),
    after: users({ threads: 50, seconds: 300 }, once(open()), loop(20, ask())),
  },
  *check(plan) {
    for (const group of mainGroups(plan)) {
      const opening = openedAndDropped(group);
      const [first] = opening;
      if (first === undefined) continue;
      const perIteration = sum(opening);
      const load = plannedLoads(plan).find((planned) => planned.group === group);
      const perSecond = load?.isFixed
        ? (load.perSecond(0) * perIteration) / sum(group.samplers.filter(drawsOnQuota))
        : undefined;
      yield {
        element: first.element,
        message: `each iteration opens ${count(perIteration, 'connection')}${perSecond === undefined ? '' : `, ${rate(perSecond)} at the peak`}, and none is closed by a Close sampler: the one before is dropped`,
        hint: 'open it once per thread (Once Only Controller) and switch "create new connection" off in the samplers that follow; or close it, if a session per iteration is what users do',
        numbers: { connectionsPerIteration: perIteration },
      };
    }
  },
});

/** Samplers that open a connection in each iteration of a group that closes none. */
export const openedAndDropped = ({ loops, samplers }: ThreadGroupModel): readonly SamplerModel[] =>
  loops === 1 || samplers.some(({ element }) => isClose(element)) ? [] : samplers.filter(opensEachTime);

const opensEachTime = ({ element, runsPerIteration, controllers }: SamplerModel): boolean =>
  opensSocket(element) &&
  runsPerIteration !== undefined &&
  runsPerIteration >= 1 &&
  Number.isFinite(runsPerIteration) &&
  controllers.every(({ type }) => type !== 'OnceOnlyController');

const sum = (samplers: readonly SamplerModel[]): number =>
  samplers.reduce((total, { runsPerIteration }) => total + (runsPerIteration ?? 1), 0);
