import { hasRole, isOf, textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { named } from '../wording.ts';
import { evaluated, toNumber } from './evaluated.ts';
import { users } from './example-groups.ts';
import { get, pause } from './example-parts.ts';
import { wordsOf } from './groups.ts';
import { CERTAIN } from './severities.ts';
import { isPause, pausesInUse } from './timers.ts';

const pauseWords = /pause|wait|think|sleep|delay|pacing|rest of/i;

export const pauseWithoutTime = defineRule({
  id: 'L57',
  name: 'pause-without-time',
  title: 'A pause whose time JMeter cannot read',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'The delay of a timer is read as a number of milliseconds. An absent or empty field, a unit ("2s") or a word is 0: the timer stands there and does not wait, and the rate is as high as the target lets it be.',
  computes: 'the pause that JMeter reads',
  example: {
    before: users({ threads: 10, seconds: 600 }, get('/orders', pause('2 s'))),
    after: users({ threads: 10, seconds: 600 }, get('/orders', pause(2000))),
  },
  *check(plan) {
    for (const element of pausesInUse(plan)) {
      const timer = hasRole(element, 'Timer') && isPause(element);
      const action = isOf(element, 'TestAction') && textOf(element, 'ActionProcessor.action') === '1';
      if (!timer && !action) continue;
      // A Flow Control Action may leave the waiting to timers below it, or only carry what stands below it.
      if (action && element.children.some(({ runs }) => runs)) continue;
      // An empty Flow Control Action is what the GUI makes; only one that is called a pause is to be one.
      if (action && !textOf(element, 'ActionProcessor.duration') && !pauseWords.test(wordsOf(element))) continue;
      const properties = timer
        ? isOf(element, 'ConstantTimer')
          ? ['ConstantTimer.delay']
          : ['ConstantTimer.delay', 'RandomTimer.range']
        : ['ActionProcessor.duration'];
      const texts = properties.map((name) => ({ name, text: textOf(element, name) }));
      const known = texts.map(({ text }) => (text === undefined ? '' : evaluated(plan, text)));
      if (known.some((text) => text === undefined)) continue;
      const broken = texts.filter((_, index) => toNumber(known[index]) === undefined);
      // Of two parts one may be left empty.
      const [first] = broken;
      if (
        first === undefined ||
        (broken.length < texts.length && first.text === '') ||
        (broken.length < texts.length && first.text === undefined)
      )
        continue;
      yield {
        element,
        ...(first.text !== undefined && { property: first.name }),
        message: `${named(element)} does not pause: ${first.name} is ${first.text === undefined ? 'absent' : first.text === '' ? 'empty' : JSON.stringify(first.text)}, which JMeter reads as 0 ms`,
        hint: 'write whole milliseconds without a unit: 2000; remove what is to wait for nothing',
        numbers: { pauseMillis: 0 },
      };
    }
  },
});
