import { extractor } from '../../../../src/validate/rules/d/d08-stale-value.ts';
import { postScript, samplerScript } from '../../../../src/validate/rules/j/example-scripts.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, whileLoop } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

const sets = postScript('vars.put("code", prev.responseCode)');
const loopOf = (condition: string, before = ''): string =>
  users({ threads: 10 }, before, whileLoop(condition, get('/a', sets)));

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'the condition wants code to be "429", but only JSR223PostProcessor "script" inside the loop sets it: the loop is never entered, and 1 sampler never runs',
    },
    {
      plan: loopOf('${__jexl3("${code}" == "429" && ${__intSum(1,2)} < 5)}'),
      message: /^the condition wants code to be "429"/,
    },
    {
      plan: users({}, whileLoop("${__jexl3(('${token}' == 'x'),)}", get('/a', extractor('t=(\\w+)')), get('/b'))),
      message: /^the condition wants token to be "x", but only RegexExtractor "token" inside .* 2 samplers never run$/,
    },
  ],
  clean: [
    loopOf('${__jexl3("${code}" != "200",)}'),
    loopOf('${__jexl3("${code}" == "429" || "${code}" == "",)}'),
    loopOf('${__groovy(!(vars.get("code") == "200"),)}'),
    loopOf('${__groovy(vars.get("code") == null,)}'),
    // Set before the loop, by whatever it is.
    loopOf('${__groovy(vars.get("code") == "429",)}', samplerScript('vars.put("code", "429")')),
    loopOf('${__groovy(vars.get("code") == "429",)}', get('/first', sets)),
    users({ threads: 10 }, sets, get('/a'), whileLoop('${__jexl3("${code}" == "429",)}', get('/b'))),
    loopOf('${__jexl3("${other}" == "429",)}', samplerScript('vars.put(name, "429")')),
  ],
};
