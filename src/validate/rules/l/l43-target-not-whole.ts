import { textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { digits, named } from '../wording.ts';
import { knownText } from './evaluated.ts';
import { arrivalsGroup } from './example-groups.ts';
import { get } from './example-parts.ts';
import { CERTAIN } from './severities.ts';

export const targetNotWhole = defineRule({
  id: 'L43',
  name: 'target-not-whole',
  title: 'A target that a plugin group reads as 0',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'TargetLevel of Concurrency and Arrivals Thread Groups is read as a whole number; 1.67 or an empty text is 0. A Concurrency Thread Group then starts no thread, and an Arrivals Thread Group with 0 arrivals never ends. An empty ArrivalsLimit is logged as an error at every arrival.',
  computes: 'the target that JMeter reads, and the same rate in arrivals a minute',
  example: {
    before: arrivalsGroup({ TargetLevel: '1.67', RampUp: '0', Steps: '', Hold: '600', Unit: 'S' }, get('/orders')),
    after: arrivalsGroup({ TargetLevel: '100', RampUp: '0', Steps: '', Hold: '10', Unit: 'M' }, get('/orders')),
  },
  *check(plan) {
    for (const { element, kind } of plan.threadGroups) {
      if (kind !== 'concurrency' && kind !== 'arrivals') continue;
      if (textOf(element, 'ArrivalsLimit') === '') {
        yield {
          element,
          property: 'ArrivalsLimit',
          message: `ArrivalsLimit of ${named(element)} is empty: the group logs "Invalid arrivals limit" thousands of times a second`,
          hint: 'remove the property, or write 0 for no limit',
        };
      }
      const text = textOf(element, 'TargetLevel') === undefined ? '1' : knownText(plan, element, 'TargetLevel');
      if (textOf(element, 'TargetLevel') === undefined) {
        yield {
          element,
          message: `${named(element)} does not say its target; without TargetLevel that is 1`,
          hint: 'write TargetLevel, a whole number',
          numbers: { target: 1 },
        };
      }
      if (text === undefined || (/^[+-]?\d+$/.test(text) && Number(text) > 0)) continue;
      const value = Number(text);
      const inMinutes = kind === 'arrivals' && value > 0 && textOf(element, 'Unit') !== 'M';
      yield {
        element,
        property: 'TargetLevel',
        message: `the target of ${named(element)} is ${text === '' ? 'empty' : JSON.stringify(text)}, which JMeter reads as ${value < 0 ? text : '0'}: ${kind === 'arrivals' ? 'no arrivals, and the run never ends' : 'no threads'}`,
        hint: inMinutes
          ? `write whole numbers: Unit M and ${Math.round(value * 60)} arrivals a minute are ${digits(value)}/s (ramp and hold then count in minutes too)`
          : 'write a whole number from 1 on',
        numbers: { target: 0 },
      };
    }
  },
});
