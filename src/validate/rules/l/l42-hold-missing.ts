import { textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { named, time } from '../wording.ts';
import { knownText, toNumber } from './evaluated.ts';
import { concurrencyGroup } from './example-groups.ts';
import { get } from './example-parts.ts';
import { CERTAIN } from './severities.ts';

export const holdMissing = defineRule({
  id: 'L42',
  name: 'hold-missing',
  title: 'A plugin group ends when its ramp is over',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'Concurrency and Arrivals Thread Groups last RampUp + Hold. An empty Hold is 0, and so is a text that is no number: the group stops the moment it reaches its target, and with no ramp either at once.',
  computes: 'length of the group, and the time at the target',
  example: {
    before: concurrencyGroup({ TargetLevel: '50', RampUp: '60', Steps: '', Hold: '', Unit: 'S' }, get('/orders')),
    after: concurrencyGroup({ TargetLevel: '50', RampUp: '60', Steps: '', Hold: '600', Unit: 'S' }, get('/orders')),
  },
  *check(plan) {
    for (const { element, kind, rampSeconds } of plan.threadGroups) {
      if (kind !== 'concurrency' && kind !== 'arrivals') continue;
      if (textOf(element, 'Hold') === undefined) {
        yield {
          element,
          message: `${named(element)} does not say how long it holds its target; without Hold that is 1 ${textOf(element, 'Unit') === 'M' ? 'minute' : 'second'}`,
          hint: 'write Hold, in the Unit of the group',
        };
        continue;
      }
      const text = knownText(plan, element, 'Hold');
      if (text === undefined) continue;
      const hold = toNumber(text) ?? 0;
      if (hold > 0) continue;
      yield {
        element,
        property: 'Hold',
        message: `${named(element)} holds its target for ${text === '' ? 'no time (Hold is empty)' : `${JSON.stringify(text)}, which is 0 s`}: it ends ${rampSeconds === undefined ? 'with its ramp' : rampSeconds === 0 ? 'at once' : `after the ramp of ${time(rampSeconds)}`} and never measures the target level`,
        hint: 'write in Hold how long the target level lasts, in the Unit of the group',
        numbers: { holdSeconds: 0, ...(rampSeconds !== undefined && { lengthSeconds: rampSeconds }) },
      };
    }
  },
});
