import { listener } from '../../../../src/validate/rules/m/example-listeners.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'every run appends to "results.jtl": from the second run on its figures are those of several runs',
    },
    { plan: listener('SummaryReport', 'summary.csv'), message: /"summary.csv"/ },
  ],
  clean: [listener('SummaryReport', ''), listener('SimpleDataWriter', 'results-${__time(yyyyMMdd-HHmmss)}.jtl')],
};
