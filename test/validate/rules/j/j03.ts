import {
  beanShellPost,
  postScript,
  samplerScript,
  scripted,
} from '../../../../src/validate/rules/j/example-scripts.ts';
import { setUp } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import type { RuleFixtures } from '../fixture.ts';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'the load runs 1 element with BeanShell, a language that is slow: BeanShellPostProcessor "script"',
    },
    {
      plan: scripted(
        postScript('vars.put("a", "b")', { scriptLanguage: 'javascript' }),
        postScript('vars.put("c", "d")', { scriptLanguage: 'javascript' }),
      ),
      message: /^the load runs 2 elements with javascript/,
    },
  ],
  clean: [setUp(get('/login', beanShellPost('vars.put("a", "b");'))), scripted(samplerScript('log.info("x")'))],
};
