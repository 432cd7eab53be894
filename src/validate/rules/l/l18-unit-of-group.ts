import { textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { digits, named, time } from '../wording.ts';
import { knownNumber } from './evaluated.ts';
import { concurrencyGroup } from './example-groups.ts';
import { get } from './example-parts.ts';
import { LIKELY } from './severities.ts';

const LONG_HOURS = 6;
const SHORT_SECONDS = 30;

export const unitOfGroup = defineRule({
  id: 'L18',
  name: 'unit-of-group',
  title: 'Ramp and hold of a plugin group look like the other unit',
  affectsLoad: true,
  severity: LIKELY,
  why: "RampUp, Hold and the arrivals of BlazeMeter's thread groups count in the Unit: M for minutes, S for seconds. In the GUI M is preset; in a file without Unit seconds count. A plan that was written for the other one is 60 times too long or too short.",
  computes: 'length of the group in both units',
  example: {
    before: concurrencyGroup({ TargetLevel: '50', RampUp: '60', Steps: '10', Hold: '600', Unit: 'M' }, get('/orders')),
    after: concurrencyGroup({ TargetLevel: '50', RampUp: '60', Steps: '10', Hold: '600', Unit: 'S' }, get('/orders')),
  },
  *check(plan) {
    for (const { element, kind, threads } of plan.threadGroups) {
      if (kind !== 'concurrency' && kind !== 'arrivals') continue;
      const ramp = knownNumber(plan, element, 'RampUp') ?? 0;
      const hold = knownNumber(plan, element, 'Hold');
      if (hold === undefined) continue;
      const unit = textOf(element, 'Unit');
      const minutes = unit === 'M';
      const number = ramp + hold;
      const seconds = minutes ? number * 60 : number;
      const tooLong = minutes && seconds >= LONG_HOURS * 3600;
      const tooShort = !minutes && unit !== 'S' && number > 0 && seconds < SHORT_SECONDS && (threads ?? 2) >= 2;
      if (!tooLong && !tooShort) continue;
      yield {
        element,
        property: unit === undefined ? 'Hold' : 'Unit',
        message: `${named(element)} ramps up for ${digits(ramp)} and holds for ${digits(hold)} ${minutes ? 'minutes' : 'seconds'}${!minutes && unit !== 'S' ? ' (without a Unit seconds count)' : ''}: ${time(seconds)} in all; in ${minutes ? 'seconds' : 'minutes'} it would be ${time(minutes ? number : number * 60)}`,
        hint: `write Unit ${minutes ? 'S' : 'M'} if ${minutes ? 'seconds' : 'minutes'} are meant`,
        numbers: { lengthSeconds: seconds },
      };
    }
  },
});
