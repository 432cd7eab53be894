import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, throughput } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const share = (name: string, percent: string): string =>
  throughput(
    name,
    { 'ThroughputController.style': 1, 'ThroughputController.percentThroughput': percent },
    get(`/${name}`),
  );

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: '"browse" 60 % and "buy" 4 % are 64 % together: 36 % of the iterations run none of these 2 controllers',
    },
    {
      plan: users({ seconds: 60 }, share('a', '80'), share('b', '40')),
      message: /are 120 % together: some iterations run several of them$/,
    },
    { plan: users({ seconds: 60 }, share('a', '0')), message: /lets 0 % through: what it holds never runs$/ },
  ],
  clean: [
    users({ seconds: 60 }, share('a', '30')),
    users({ seconds: 60 }, share('a', '33.3'), share('b', '33.3'), share('c', '33.3')),
    users({ seconds: 60 }, share('a', '100'), share('b', '100')),
  ],
};
