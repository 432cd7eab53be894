import { isOf, textOf } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { get, sampler } from '../l/example-parts.ts';
import { defineRule } from '../rule.ts';
import { named } from '../wording.ts';

/** The recorder among the elements of a plan that is run. */
export const recorderLeftIn = defineRule({
  id: 'X04',
  name: 'recorder-left-in',
  title: 'A recorder or a mirror server is left in the plan',
  affectsLoad: false,
  severity: { author: 'off', ci: 'info', strict: 'warning' },
  why: 'The HTTP(S) Test Script Recorder and the HTTP Mirror Server work in the GUI only, where the recorder opens a port and puts every request that reaches it into the plan. A run without a GUI ignores them; some load services refuse plans that hold them.',
  computes: '',
  example: {
    before: `${sampler('ProxyControl', 'ProxyControlGui', { 'ProxyControlGui.port': '8888' })}\n${users({ loops: 1 }, get('/a'))}`,
    after: users({ loops: 1 }, get('/a')),
  },
  *check({ running, samplers }) {
    // A plan without samplers is there to record into.
    if (samplers.length === 0) return;
    for (const element of running) {
      if (!isOf(element, 'ProxyControl', 'HttpMirrorControl')) continue;
      const port = textOf(element, `${element.type}Gui.port`) ?? '';
      yield {
        element,
        message: `${named(element)}${port === '' ? '' : ` (port ${port})`} does nothing in a run and is left from recording`,
        hint: 'keep it in a plan of its own, and remove it here',
      };
    }
  },
});
