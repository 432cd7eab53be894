import { postScript, preScript, samplerScript, scripted } from '../../../../src/validate/rules/j/example-scripts.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: 'new URL(...).text in the script of 1 sampler sends a request that is in no result' },
    {
      plan: scripted(postScript('if (prev.responseCode == "429") { sleep(1000); sampler.sample(null) }')),
      message: /^sampler\.sample in the script/,
    },
    { plan: scripted(preScript('new URL(vars.get("u")).openConnection().inputStream')), message: /openConnection/ },
  ],
  clean: [
    users({ threads: 5 }, samplerScript('new URL("http://localhost/").text'), get('/a')),
    scripted(postScript('def result = sampler.sample(null); prev.addSubResult(result)')),
    scripted(preScript('def n = sampler.name; def text = vars.get("text"); def u = new URL("http://a/").host')),
  ],
};
