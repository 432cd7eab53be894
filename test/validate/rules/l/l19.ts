import { openModel } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'the schedule of "users" cannot be read at character 8 (") random_arrivals(10"): "/" and a unit of time is expected there',
    },
    { plan: openModel('', get('/a')), message: /makes no arrivals: it is empty$/ },
    {
      plan: openModel('random_arrivals(1 min) pause(5 s)', get('/a')),
      message: /no rate above 0 stands beside its arrivals$/,
    },
    {
      plan: openModel('rate(1/s) even_arrivals(1 week)', get('/a')),
      message: /cannot be read at character 27 \("week\)"\): a unit of time/,
    },
  ],
  clean: [
    openModel('rate(2 per sec) /* up */ even_arrivals(1 min 30 s) rate(.5/min) pause(1 h)', get('/a')),
    openModel('${__P(schedule)}${x}', get('/a')),
    openModel('100', get('/a')),
  ],
};
