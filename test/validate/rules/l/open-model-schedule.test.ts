import { expect } from 'chai';
import * as fc from 'fast-check';
import { readSchedule, type ScheduleSpan } from '../../../../src/validate/rules/l/open-model-schedule.ts';
import { oracle } from '../../../support/oracle.ts';

/** What the engine's own parser makes of each text: its steps, or null where it throws. */
const engine = `
import org.apache.jmeter.threads.openmodel.*
texts.collect { text ->
  try {
    ThreadScheduleUtils.ThreadSchedule(text).steps.collect { step ->
      step instanceof ThreadScheduleStep.RateStep ? [rate: step.rate] : [kind: step.type.toString(), seconds: step.duration]
    }
  } catch (ParserException | TokenizerException refused) { null }
}`;

type Step = { readonly rate?: number; readonly kind?: string; readonly seconds?: number };

/** Steps of the engine as stretches: the rate before arrivals is their start, the one right after them their end. */
function spansOf(steps: readonly Step[]): readonly Pick<ScheduleSpan, 'from' | 'to' | 'seconds'>[] {
  let rate = 0;
  return steps.flatMap((step, index) => {
    if (step.rate !== undefined) rate = step.rate;
    if (step.seconds === undefined) return [];
    return [{ from: rate, to: steps[index + 1]?.rate ?? rate, seconds: step.seconds }];
  });
}

const word = fc.constantFrom(
  'rate',
  'random_arrivals',
  'even_arrivals',
  'pause',
  'RATE',
  'rates',
  'per',
  'sec',
  'm',
  'ms',
  'week',
  'secretly',
);
const piece = fc.oneof(
  word,
  fc.constantFrom('(', ')', '/', ' ', '/* c */', '// c\n', '1', '2.5', '.5', '0', '-', '1.', '5e3'),
);
const unit = fc.constantFrom('s', 'sec', 'min', 'm', 'h', 'ms', 'day', 'secretly');
const number = fc.constantFrom('1', '0.5', '50', '.25', '0');
const rate = fc
  .tuple(number, fc.constantFrom('/', ' per '), unit)
  .map(([value, per, name]) => `rate(${value}${per}${name})`);
const stretch = fc
  .tuple(fc.constantFrom('random_arrivals', 'even_arrivals', 'pause', 'Even_Arrivals'), number, unit)
  .map(([name, value, length]) => `${name}(${value} ${length})`);
const schedule = fc.array(fc.oneof(rate, stretch), { maxLength: 7 }).map((parts) => parts.join(' '));
const anything = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));

describe('schedules of the Open Model Thread Group', () => {
  it('are read and refused as by the engine', async () => {
    const texts = [
      ...fc.sample(schedule, 150),
      ...fc.sample(anything, 150),
      'rate(0) pause(0)',
      '100',
      '',
      'rate(1/s)rate(2/s)',
    ];
    const answers = (await oracle.evaluate(engine, { texts })) as readonly (readonly Step[] | null)[];
    texts.forEach((text, index) => {
      const steps = answers[index] ?? null;
      const read = readSchedule(text);
      expect('problem' in read, text).to.equal(steps === null);
      if ('problem' in read || steps === null || /^\d+$/.test(text)) return;
      const moving = ({ from, to, seconds }: Pick<ScheduleSpan, 'from' | 'to' | 'seconds'>): boolean =>
        seconds > 0 && (from > 0 || to > 0);
      const ours = read.spans.filter(moving).map(({ from, to, seconds }) => ({ from, to, seconds }));
      expect(ours, text).to.deep.equal(spansOf(steps).filter(moving));
    });
  });
});
