import { csv } from '../../../../src/validate/rules/s/example-csv.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: 'CSVDataSet "agents" names "C:\\data\\agents.csv": that is a place on one machine' },
    { plan: csv('/home/me/agents.csv'), message: /that is a place on one machine/ },
    {
      plan: csv('data\\agents.csv'),
      message: 'CSVDataSet "agents" names "data\\agents.csv": outside of Windows the backslash is a letter of the name',
    },
  ],
  clean: [csv('data/agents.csv'), csv('${__P(folder,.)}/agents.csv'), csv('/dev/stdin')],
};
