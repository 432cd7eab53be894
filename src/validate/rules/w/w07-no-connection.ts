import { users } from '../l/example-groups.ts';
import { once } from '../l/example-parts.ts';
import { CERTAIN } from '../l/severities.ts';
import { opensSocket } from '../r/requests.ts';
import { defineRule } from '../rule.ts';
import { count } from '../wording.ts';
import { ask, open } from './example-sockets.ts';
import { usesSocket } from './sockets.ts';

export const noConnection = defineRule({
  id: 'W07',
  name: 'socket-never-opened',
  title: 'Samplers use a WebSocket that nothing opens',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'A connection belongs to the thread that opened it; one opened in a setUp group or another group does not exist here. Without an Open sampler in the same group each of these samplers fails at once with "there is no connection", and the loop runs as fast as it can.',
  computes: 'the samplers that fail',
  example: {
    before: `${users({ name: 'connect', threads: 1, loops: 1 }, open())}\n${users({ threads: 50, seconds: 60 }, ask())}`,
    after: users({ threads: 50, seconds: 60 }, once(open()), ask()),
  },
  *check(plan) {
    if (plan.running.some(({ type }) => type === 'IncludeController')) return;
    for (const { samplers } of plan.threadGroups) {
      const using = samplers.filter(({ element }) => usesSocket(element));
      const [first] = using;
      if (first === undefined || samplers.some(({ element }) => opensSocket(element))) continue;
      yield {
        element: first.element,
        message: `${count(using.length, 'sampler')} of this group ${using.length === 1 ? 'uses' : 'use'} a connection of the thread, and nothing in the group opens one: ${using.length === 1 ? 'it fails' : 'they fail'} with "there is no connection"`,
        hint: 'put an Open sampler before them in the same Thread Group; a Once Only Controller around it keeps the connection over the iterations',
        numbers: { samplers: using.length },
      };
    }
  },
});
