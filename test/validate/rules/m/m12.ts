import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import { codeAssertion } from '../../../../src/validate/rules/m/example-assertions.ts';
import type { RuleFixtures } from '../fixture.ts';

const called = (name: string, ...patterns: readonly string[]): string =>
  get('/a', codeAssertion(40, patterns).replace('testname="status"', `testname="${name}"`));

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: '"status 200 or 201" looks for 200' },
    { plan: called('status 404', '200'), message: /^"status 404" looks for 200$/ },
  ],
  clean: [
    called('Status Code 200', '200'),
    called('status 200 or 201', '20[01]'),
    called('not status 500', '200'),
    called('status 201 or 200', '200', '201'),
  ],
};
