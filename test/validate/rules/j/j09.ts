import { postScript, scripted } from '../../../../src/validate/rules/j/example-scripts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'vars.put is given 1, which is no text; Groovy finds no such method and the script stops there',
    },
    { plan: scripted(postScript('vars.code = "1"\nvars["code"] = "2"')), message: [/^vars\.code = \.\./, /^vars\[/] },
    { plan: scripted(postScript('vars.put("again", true)')), message: /is given true/ },
  ],
  clean: [
    scripted(
      postScript('vars.put("a", "1"); vars.putObject("b", 1); vars.put("c", 1 as String); vars.put("d", "" + 1)'),
    ),
    scripted(postScript('def a = vars.code; if (vars["code"] == "1") log.info(vars.code)')),
    scripted(postScript('def vars = [:]; vars.put("a", 1); vars.b = 2; vars["c"] = 3')),
  ],
};
