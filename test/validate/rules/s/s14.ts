import { csv } from '../../../../src/validate/rules/s/example-csv.ts';
import type { RuleFixtures } from '../fixture.ts';

const surroundings = {
  file: (name: string) =>
    name === 'agents.csv'
      ? ({ found: true, bytes: 9, start: 'agentId\n1' } as const)
      : ({ found: false, nearMiss: 'agents.csv' } as const),
};

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      surroundings,
      message: 'CSVDataSet "agents" reads "Agents.csv", which is not there: each thread ends at its first iteration',
    },
    { plan: csv('${__P(file,agent.csv)}'), surroundings, message: /reads "agent.csv", which is not there/ },
  ],
  clean: [
    { plan: csv('${folder}/x.csv'), surroundings },
    csv('nobody-looked.csv'),
    {
      plan: '<ResultCollector guiclass="SimpleDataWriter" testclass="ResultCollector" testname="w"><stringProp name="filename">new.jtl</stringProp></ResultCollector><hashTree/>',
      surroundings,
    },
  ],
};
