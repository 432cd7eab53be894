import { preScript, samplerScript, scripted } from '../../../../src/validate/rules/j/example-scripts.ts';
import { setUp, users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        '100 threads read the property "next", change it and write it back without a lock; what another wrote in between is lost',
    },
    {
      plan: scripted(preScript('def n = props.get("n") as int\nn++\nprops.put("n", n)')),
      message: /property "n"/,
    },
  ],
  clean: [
    scripted(preScript('if (props.get("token") == null) props.put("token", "abc" + vars.get("id"))')),
    scripted(preScript('synchronized (props) { props.put("n", props.get("n") + 1) }')),
    users({ threads: 1, seconds: 60 }, get('/x', preScript('props.put("n", props.get("n") + 1)'))),
    setUp(samplerScript('props.put("n", (props.get("n") ?: 0) + 1)')),
  ],
};
