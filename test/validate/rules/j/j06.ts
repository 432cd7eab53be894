import { postScript, scripted } from '../../../../src/validate/rules/j/example-scripts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: 'the script has 3 XML escapes in its code, the first is &gt;; it does not compile' },
  ],
  clean: [
    scripted(postScript('def text = vars.get("a").replace("&lt;", "<") // &amp;')),
    scripted(postScript('def lt = 1; if (2 &lt) log.info("x")')),
  ],
};
