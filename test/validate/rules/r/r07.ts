import { postScript, samplerScript } from '../../../../src/validate/rules/j/example-scripts.ts';
import { setUp, users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, perMinute } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const dynamicRate = (name: string): string => perMinute('${__P(rate,50)}', 1, name);

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'nothing in the plan writes the property rate_limit: the field is 50 from start to end, whatever the answers are',
    },
    {
      plan: users(
        { threads: '${__P(users,20)}' },
        get('/a', postScript('if (prev.responseCode == "429") props.put("users", "10")')),
      ),
      message:
        'the property users is written while the test runs, but this field is read once at the start: it stays 20',
    },
    {
      plan: users({ threads: 5 }, get('/a', dynamicRate('dynamic'))),
      surroundings: { properties: { rate: '70' } },
      message: /is 70 from start to end/,
    },
  ],
  clean: [
    users({ threads: '${__P(users,20)}' }, get('/a', dynamicRate('pace'))),
    `${setUp(samplerScript('props.put("users", "10")'))}
${users({ threads: '${__P(users,20)}' }, get('/a'))}`,
    users({ threads: 5 }, get('/a', dynamicRate('adaptive'), postScript('props.put(vars.get("name"), "1")'))),
  ],
};
