import { listener } from '../../../../src/validate/rules/m/example-listeners.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: '"results.jtl" has no timestamp and code: it cannot tell rates and 429s apart from other errors',
    },
    { plan: listener('TableVisualizer', 'all.jtl', { success: false }), message: /^"all.jtl" has no success/ },
  ],
  clean: [
    listener('SimpleDataWriter', '', { timestamp: false }),
    listener('SimpleDataWriter', 'errors.jtl', { timestamp: false }, true),
    '<ResultCollector guiclass="SimpleDataWriter" testclass="ResultCollector" testname="by properties"><stringProp name="filename">r.jtl</stringProp></ResultCollector><hashTree/>',
  ],
};
