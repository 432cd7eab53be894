import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get, sampler, scriptSampler } from '../../../../src/validate/rules/l/example-parts.ts';
import { codeAssertion } from '../../../../src/validate/rules/m/example-assertions.ts';
import type { RuleFixtures } from '../fixture.ts';

const off = (xml: string): string => xml.replace('testname=', 'enabled="false" testname=');

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: 'RegexExtractor "token" has no variable name: nothing is extracted' },
    {
      plan: sampler('CSVDataSet', 'TestBeanGUI', { variableNames: 'a' }),
      message: /has no file name: the first iteration of each thread fails/,
    },
    { plan: scriptSampler(''), message: /has no script, neither as text nor as a file: every sample fails/ },
    {
      plan: get('/a', codeAssertion(2, [])),
      message: 'ResponseAssertion "status" has no patterns to test: it passes every response that is not empty',
    },
  ],
  clean: [
    off(scriptSampler('')),
    sampler('JSR223Sampler', 'TestBeanGUI', { filename: 'steps.groovy', script: '' }),
    users({ loops: 1 }, get('/a', codeAssertion(2, ['']))),
  ],
};
