import { isOf, type PlanElement, textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { count, named } from '../wording.ts';
import { users } from './example-groups.ts';
import { flowControl, get } from './example-parts.ts';
import { CERTAIN } from './severities.ts';

const ACTION = 'ActionProcessor.action';

export const flowControlStopsThread = defineRule({
  id: 'L56',
  name: 'flow-control-stops-thread',
  title: 'A Flow Control Action stops its thread in the first iteration',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'The actions of a Flow Control Action are 0 stop, 1 pause, 2 stop now, 3 next loop of the thread, 4 next turn of the loop, 5 break the loop. An absent action is 0: a plan that was written by hand for a pause stops its threads instead.',
  computes: 'iterations that never happen',
  example: {
    before: users({ threads: 10, seconds: 600 }, get('/orders'), flowControl(undefined, '2000')),
    after: users({ threads: 10, seconds: 600 }, get('/orders'), flowControl(1, '2000')),
  },
  *check(plan) {
    for (const { element, controllers, threadGroup } of plan.samplers) {
      const action = textOf(element, ACTION);
      if (!isOf(element, 'TestAction') || (action?.includes('${') ?? false)) continue;
      const said = /^[+-]?\d+$/.test(action ?? '');
      if (said && Number(action) !== 0 && Number(action) !== 2) continue;
      const { loops } = threadGroup;
      const often = loops === undefined || loops > 1;
      const sure = often && loops !== undefined && !controllers.some(decides);
      // A stop that is written down may be one for a certain case.
      if (said ? !sure : !often) continue;
      const what = textOf(element, 'ActionProcessor.target') === '2' ? 'the test' : 'its thread';
      const why = said
        ? ''
        : `, because its action is ${action ? JSON.stringify(action) : 'not said'}, which means stop`;
      const finite = loops !== undefined && Number.isFinite(loops);
      const then = finite ? `after ${count(loops, 'loop')}` : 'looping for ever';
      yield {
        element,
        ...(action !== undefined && { property: ACTION }),
        message: `${named(element)} stops ${what}${why}${sure ? `: every thread of ${named(threadGroup.element)} ends in its first iteration instead of ${then}` : ' as soon as a thread comes by'}`,
        hint: `write ${ACTION} = 1 for a pause; put a stop below an If Controller`,
        ...(finite && { numbers: { loops } }),
      };
    }
  },
});

/** Controllers below which it may be a matter of the case whether the action runs. */
const decides = (controller: PlanElement): boolean =>
  !isOf(controller, 'GenericController', 'TransactionController', 'LoopController', 'RecordingController');
