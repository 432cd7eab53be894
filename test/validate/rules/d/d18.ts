import { csv, post } from '../../../../src/validate/rules/d/example-csv.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import type { RuleFixtures } from '../fixture.ts';

const reading = (data: string): string => users({ seconds: 60 }, data, post('/a', '${orderId}'));

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'CSVDataSet "orders" has no recycle, so it is off, while the panel starts with on: the rows are read once',
    },
    {
      plan: reading(csv({}).replace(/^ *<\w+ name="shareMode">.*\n/m, '')),
      message: /has no shareMode, so all threads of all groups share the rows$/,
    },
    {
      plan: reading(csv({ variableNames: '', ignoreFirstLine: true })),
      message: /ignores the first line, but has no variable names: /,
    },
  ],
  clean: [
    reading(csv({ variableNames: '' })),
    reading(csv({ ignoreFirstLine: true })),
    reading(csv({ shareMode: '', delimiter: '' })),
    reading(csv({}).replace(/^ *<\w+ name="delimiter">.*\n/m, '')),
  ],
};
