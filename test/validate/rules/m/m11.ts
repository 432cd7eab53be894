import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import { codeAssertion } from '../../../../src/validate/rules/m/example-assertions.ts';
import type { RuleFixtures } from '../fixture.ts';

const body = 'Assertion.response_data';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'the whole body is compared with 200, which looks like a status: every other body fails its sample',
    },
    {
      plan: get('/a', codeAssertion(33, ['200', '204'], false, body)),
      message: /^the whole body is compared with 200 and 204, /,
    },
  ],
  clean: [
    get('/a', codeAssertion(16, ['200'], false, body)),
    get('/a', codeAssertion(12, ['500'], false, body)),
    get('/a', codeAssertion(8, ['ok'], false, body)),
  ],
};
