import { preScript } from '../../../../src/validate/rules/j/example-scripts.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, pause } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: 'there is no function __random; the text goes out as it is written' },
    { plan: users({}, pause('__P(delay,500)')), message: /^__P\(delay,500\) is no call but the text itself/ },
  ],
  clean: [
    users({}, get('/a', preScript('log.info("${__nothing}")'))),
    users({}, get('/a/${__GetSecret(key)}')),
    users({}, get('/${__threadNum}/__P(x)')),
  ],
};
