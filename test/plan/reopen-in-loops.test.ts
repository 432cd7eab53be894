import { expect } from 'chai';
import { reopenInLoops } from '../../src/plan/reopen-in-loops.ts';
import type { Step } from '../../src/spec/scenario.ts';
import { httpStep, webSocketExchange, webSocketOpen } from '../support/scenario-builder.ts';

const open = webSocketOpen({ name: 'open', path: '/ws' });
const say = webSocketExchange({ name: 'say', text: 'hello' });
const get = httpStep({ name: 'get', path: '/a' });
const close: Step = { type: 'websocket-close', name: 'close', pointer: '', status: 1000 };
const loop = (...flow: readonly Step[]): Step => ({
  type: 'repeat',
  pointer: '',
  times: 2,
  forSeconds: null,
  everySeconds: null,
  flow,
});
const group = (...flow: readonly Step[]): Step => ({ type: 'group', name: 'group', pointer: '', flow });
const choose = (...flows: readonly (readonly Step[])[]): Step => ({
  type: 'choose',
  pointer: '',
  options: flows.map((flow) => ({ weight: 1, flow })),
});

const cases: readonly { readonly name: string; readonly flow: readonly Step[]; readonly want: readonly Step[] }[] = [
  { name: 'a loop that uses the socket', flow: [open, loop(say)], want: [open, loop(open, say)] },
  { name: 'a loop in a loop', flow: [open, loop(loop(say))], want: [open, loop(open, loop(open, say))] },
  { name: 'a loop in a group', flow: [group(open), loop(group(say))], want: [group(open), loop(open, group(say))] },
  { name: 'not a loop without sockets', flow: [open, loop(get)], want: [open, loop(get)] },
  {
    name: 'not a loop that opens its own',
    flow: [open, close, loop(open, say, close)],
    want: [open, close, loop(open, say, close)],
  },
  { name: 'not a loop that closes it', flow: [open, loop(say, close)], want: [open, loop(say, close)] },
  { name: 'not where it is closed before', flow: [open, close, loop(get)], want: [open, close, loop(get)] },
  {
    name: 'a loop in an option',
    flow: [open, choose([loop(say)], [get])],
    want: [open, choose([loop(open, say)], [get])],
  },
];

describe('the open step at the head of a loop', () => {
  for (const { name, flow, want } of cases) {
    it(name, () => expect(reopenInLoops(flow)).to.deep.equal(want));
  }
});
