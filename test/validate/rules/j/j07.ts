import { preScript, scripted } from '../../../../src/validate/rules/j/example-scripts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: /^the result of JsonOutput\.prettyPrint is thrown away/ },
    {
      plan: scripted(
        preScript(
          'import groovy.json.*\ntry {\n  JsonOutput.prettyPrint(vars.get("p"))\n} catch (e) { log.error("bad") }',
        ),
      ),
      message: /never fails/,
    },
  ],
  clean: [
    scripted(preScript('def text = groovy.json.JsonOutput.prettyPrint(vars.get("p"))\nvars.put("p", text)')),
    scripted(preScript('log.info(groovy.json.JsonOutput.prettyPrint(vars.get("p")))')),
    scripted(preScript('["a"].collect { groovy.json.JsonOutput.prettyPrint(it) }')),
  ],
};
