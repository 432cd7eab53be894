import { postScript, scripted } from '../../../../src/validate/rules/j/example-scripts.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, whileLoop } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: '400 is sent again; the same request gets the same answer, and each try draws on the quota',
    },
    {
      plan: users({ threads: 5 }, whileLoop('${__jexl3("${code}" == "429" || "${code}" == "400",)}', get('/a'))),
      message: /^400 is sent again/,
    },
    {
      plan: scripted(
        postScript('def retryable = ["400", "404", "429"]\nvars.put("again", "" + (prev.responseCode in retryable))'),
      ),
      message: /^400 and 404 are sent again/,
    },
  ],
  clean: [
    users({ threads: 5 }, whileLoop('${__jexl3("${code}" != "400",)}', get('/a'))),
    scripted(postScript('if (prev.responseCode in ["400", "404"]) log.warn("payload") // never retry 400')),
    scripted(postScript('def codes = ["400", "429"]; log.info("" + codes)')),
  ],
};
