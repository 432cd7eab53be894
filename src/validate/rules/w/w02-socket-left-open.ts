import { users } from '../l/example-groups.ts';
import { loop } from '../l/example-parts.ts';
import { mainGroups } from '../l/groups.ts';
import { REMARK } from '../l/severities.ts';
import { opensSocket } from '../r/requests.ts';
import { defineRule } from '../rule.ts';
import { count } from '../wording.ts';
import { ask, close, open } from './example-sockets.ts';
import { isClose } from './sockets.ts';
import { openedAndDropped } from './w01-socket-per-iteration.ts';

export const socketLeftOpen = defineRule({
  id: 'W02',
  name: 'socket-left-open',
  title: 'A WebSocket is opened and never closed',
  affectsLoad: false,
  severity: REMARK,
  why: 'A thread that ends with an open connection lets it drop: the server sees code 1006, an abnormal closure, for every thread at the end of the test. That is the alarm one looks for in a run that went wrong. Only the property websocket.thread.stop.policy=wsclose makes the plugin close properly by itself.',
  computes: 'the connections that end with 1006',
  example: {
    before: users({ threads: 50, loops: 1 }, open(), loop(20, ask())),
    after: users({ threads: 50, loops: 1 }, open(), loop(20, ask()), close()),
  },
  *check(plan) {
    const policy = plan.surroundings.properties?.['websocket.thread.stop.policy'];
    if (policy === 'wsclose') return;
    for (const group of mainGroups(plan)) {
      const { samplers, threads } = group;
      // That each iteration drops the connection of the one before is a rule of its own.
      if (openedAndDropped(group).length > 0) continue;
      const opening = samplers.find(({ element }) => opensSocket(element));
      if (opening === undefined || threads === 1 || samplers.some(({ element }) => isClose(element))) continue;
      yield {
        element: opening.element,
        message: `no Close sampler in the group: ${threads === undefined ? 'the connections' : count(threads, 'connection')} end with code 1006 when the threads end`,
        hint: 'end the flow with a Close sampler, or run with -Jwebsocket.thread.stop.policy=wsclose',
        ...(threads !== undefined && { numbers: { connections: threads } }),
      };
    }
  },
});
