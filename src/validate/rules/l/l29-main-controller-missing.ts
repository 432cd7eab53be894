import { propOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { named } from '../wording.ts';
import { evaluated } from './evaluated.ts';
import { users } from './example-groups.ts';
import { get } from './example-parts.ts';
import { element } from './example-xml.ts';
import { mainLoopsOf } from './main-loops.ts';
import { CERTAIN } from './severities.ts';

/** Groups that keep their loops in a controller of their own; the others get it from their constructor. */
const own = ['threads', 'setUp', 'tearDown', 'ultimate', 'stepping'];

export const mainControllerMissing = defineRule({
  id: 'L29',
  name: 'main-controller-missing',
  title: 'A thread group without its loop controller makes no samples',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'A thread takes its samplers from ThreadGroup.main_controller. Without that property the file loads, every thread ends with "Test failed!" in the log, and the run makes 0 samples with exit code 0. With 0 loops there are no samples either; and when continue_forever is not false, the threads turn for ever without one, deaf to the duration.',
  computes: '',
  example: {
    before: element(
      ['ThreadGroup', 'ThreadGroupGui'],
      'users',
      { 'ThreadGroup.num_threads': 10, 'ThreadGroup.ramp_time': 10 },
      [get('/orders')],
    ),
    after: users({ threads: 10, ramp: 10, loops: 1 }, get('/orders')),
  },
  *check(plan) {
    for (const { element: group, kind } of plan.threadGroups) {
      const main = propOf(group, 'ThreadGroup.main_controller');
      if (!own.includes(kind) || main?.kind === 'elementProp') continue;
      yield {
        element: group,
        message: `${named(group)} has no ThreadGroup.main_controller: its threads fail at the start and make no samples`,
        hint: 'write the elementProp ThreadGroup.main_controller of type LoopController with LoopController.loops',
      };
    }
    for (const { element: group, kind } of plan.threadGroups) {
      const main = propOf(group, 'ThreadGroup.main_controller');
      if (!own.includes(kind) || main?.kind !== 'elementProp') continue;
      const loops = main.props.find(({ name }) => name === 'LoopController.loops');
      const text = loops === undefined ? '' : 'value' in loops ? evaluated(plan, String(loops.value)) : undefined;
      if (text === undefined || (/^[+-]?\d+$/.test(text) && Number(text) !== 0)) continue;
      const turnsOn = mainLoopsOf(plan, group)?.startsAgain === true;
      const end = turnsOn
        ? 'without continue_forever = false its threads start again at once, make no sample and never end, not even by the duration'
        : 'its threads end without a sample';
      yield {
        element: group,
        property: 'ThreadGroup.main_controller',
        message: `${named(group)} runs 0 loops: LoopController.loops is ${text === '' ? 'absent or empty' : JSON.stringify(text)}${text === '0' ? '' : ', which JMeter reads as 0'}; ${end}`,
        hint: 'write a number of loops from 1 on, or -1 to loop for ever',
        numbers: { loops: 0 },
      };
    }
  },
});
