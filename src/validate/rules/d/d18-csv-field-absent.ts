import { textOf } from '../../model/plan-element.ts';
import { users } from '../l/example-groups.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { csv, post } from './example-csv.ts';

/** What the class reads where the panel would always have written something else. */
const ABSENT: Readonly<Record<string, string>> = {
  recycle: 'so it is off, while the panel starts with on: the rows are read once',
  stopThread: 'so it is off: threads go on after the last row, with <EOF> or from the start',
  shareMode: 'so all threads of all groups share the rows',
};

const text = (props: string): string => props.replace(/^ *<\w+ name="recycle">.*\n/m, '');
const reading = users(
  { threads: 10, seconds: 60 },
  csv({ recycle: true, shareMode: 'shareMode.all' }),
  post('/a', '${orderId}'),
);

export const csvFieldAbsent = defineRule({
  id: 'D18',
  name: 'csv-field-absent',
  title: 'A CSV Data Set lacks a field that its panel always writes',
  affectsLoad: true,
  severity: LIKELY,
  why: 'The fields of a CSV Data Set have no defaults outside the GUI: an absent switch is off, whatever the panel starts with. A file without one of them was written or changed by hand, and its data are used another way than in the window that it was copied from. "Ignore first line" is read with variable names only.',
  computes: '',
  example: { before: text(reading), after: reading },
  *check(plan) {
    for (const element of runningOf(plan, 'CSVDataSet')) {
      for (const [property, effect] of Object.entries(ABSENT)) {
        if (textOf(element, property) !== undefined) continue;
        yield {
          element,
          message: `${element.label} has no ${property}, ${effect}`,
          hint: `write ${property}, or save the plan once with the GUI`,
        };
      }
      if ((textOf(element, 'variableNames') ?? '') === '' && textOf(element, 'ignoreFirstLine') === 'true') {
        yield {
          element,
          property: 'ignoreFirstLine',
          message: `${element.label} ignores the first line, but has no variable names: the first line then gives the names, and nothing is ignored`,
          hint: 'write the names, or switch "Ignore first line" off',
        };
      }
    }
  },
});
