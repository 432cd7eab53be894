import { listener } from '../../../../src/validate/rules/m/example-listeners.ts';
import type { RuleFixtures } from '../fixture.ts';

const tree = listener('ViewResultsFullVisualizer', '');

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '1 listener without a file ("results"): in a run without a GUI it gives no result' },
    { plan: tree + listener('SummaryReport', ''), message: /^2 listeners without a file .* they give no result/ },
  ],
  clean: [
    tree.replace('testname=', 'enabled="false" testname='),
    '<Summariser guiclass="SummariserGui" testclass="Summariser" testname="summary"/><hashTree/>',
  ],
};
