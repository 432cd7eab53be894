import type { PlanModel, SamplerModel } from '../../model/plan-model.ts';
import { users } from '../l/example-groups.ts';
import { flowControl, once } from '../l/example-parts.ts';
import { mainGroups } from '../l/groups.ts';
import { LIKELY } from '../l/severities.ts';
import { ownPauseOf, pauseOf } from '../l/timers.ts';
import { opensSocket } from '../r/requests.ts';
import { defineRule, type RuleFinding } from '../rule.ts';
import { time } from '../wording.ts';
import { ask, open, ping } from './example-sockets.ts';
import { socketSampler } from './sockets.ts';

/** What many proxies and load balancers allow before they cut a silent connection. */
const IDLE_SECONDS = 60;

export const socketSilent = defineRule({
  id: 'W03',
  name: 'socket-silent',
  title: 'A WebSocket is silent for longer than proxies allow',
  affectsLoad: true,
  severity: LIKELY,
  why: 'The samplers of a thread run one after another, so nothing is sent or answered while it pauses, not even a ping of the server. Proxies and load balancers commonly cut a connection that has been silent for 60 s. The next write still succeeds; the read after it fails with "end of stream".',
  computes: 'the pauses between two samplers of the connection',
  example: {
    before: users({ threads: 50, seconds: 600 }, once(open()), flowControl(1, '90000'), ask()),
    after: users(
      { threads: 50, seconds: 600 },
      once(open()),
      flowControl(1, '45000'),
      ping(),
      flowControl(1, '45000'),
      ask(),
    ),
  },
  *check(plan) {
    for (const { samplers } of mainGroups(plan)) yield* silencesIn(plan, samplers);
  },
});

function* silencesIn(plan: PlanModel, samplers: readonly SamplerModel[]): Iterable<RuleFinding> {
  let silent = 0;
  let isOpen = false;
  for (const sampler of samplers) {
    const waits = waitOf(plan, sampler);
    silent = waits === undefined || Number.isNaN(silent) ? Number.NaN : silent + waits;
    if (socketSampler(sampler.element) === undefined) continue;
    if (isOpen && !opensSocket(sampler.element) && silent > IDLE_SECONDS) {
      yield {
        element: sampler.element,
        message: `the connection is silent for ${time(silent)} before this sampler; proxies commonly cut it after ${time(IDLE_SECONDS)}`,
        hint: 'put a Ping/Pong sampler between the pauses so that none is longer than half the idle timeout of the target',
        numbers: { silentSeconds: silent },
      };
    }
    isOpen = true;
    silent = 0;
  }
}

/** Seconds that a thread waits before a sampler and in it; undefined when they cannot be known. */
function waitOf(plan: PlanModel, { element, timers }: SamplerModel): number | undefined {
  let millis = 0;
  for (const part of [...timers.map((timer) => pauseOf(plan, timer)), ownPauseOf(plan, element)]) {
    if (part === undefined) return undefined;
    millis += part;
  }
  return millis / 1000;
}
