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
    {
      plan: scripted(
        preScript('int n = Integer.parseInt(props.get("n"))\nint next = n + 1\nprops.put("n", "" + next)'),
      ),
      message: /property "n"/,
    },
    { plan: scripted(preScript('def n = props.get("n") ?: 0\nprops.put("n", n - 1)')), message: /property "n"/ },
  ],
  clean: [
    // What is written does not come from what was read.
    scripted(preScript('if (now() > (props.get("exp") as long)) {\nprops.put("exp", now() + 3500000)\n}')),
    scripted(preScript('def old = props.get("last")\nlog.info("{}", 5 + 1)\nprops.put("last", vars.get("id"))')),
    scripted(preScript('if (props.get("token") == null) props.put("token", "abc" + vars.get("id"))')),
    scripted(preScript('synchronized (props) { props.put("n", props.get("n") + 1) }')),
    users({ threads: 1, seconds: 60 }, get('/x', preScript('props.put("n", props.get("n") + 1)'))),
    setUp(samplerScript('props.put("n", (props.get("n") ?: 0) + 1)')),
  ],
};
