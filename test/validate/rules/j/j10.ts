import { beanShellPost, postScript, scripted } from '../../../../src/validate/rules/j/example-scripts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: 'the response code is a text: the comparison == 429 is never true' },
    {
      plan: scripted(
        postScript(
          'def code = prev.responseCode\nif (code != 200) log.warn("x")\nif (vars.get("n") >= 400) log.warn("y")',
        ),
      ),
      message: [
        /response code is a text: the comparison != 200 is always true/,
        /^a variable is a text: the comparison >= 400 throws/,
      ],
    },
  ],
  clean: [
    scripted(postScript('if (prev.getResponseCode() == "429" || prev.responseCode.toInteger() == 503) log.warn("x")')),
    scripted(postScript('int code = prev.responseCode as int\nif (code == 429) log.warn("x")')),
    scripted(postScript('def code = prev.responseCode.toInteger()\nif (code == 429) log.warn("x")')),
    scripted(postScript('if (vars.get("text").length() > 5 || (vars.get("n") as int) > 12) log.warn("x")')),
    scripted(beanShellPost('if (prev.getResponseCode().equals("429")) log.warn("x");')),
  ],
};
