import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import { codeAssertion } from '../../../../src/validate/rules/m/example-assertions.ts';
import type { RuleFixtures } from '../fixture.ts';

const one = (type: number, patterns: readonly string[], ignoreStatus = false, field?: string): string =>
  get('/a', codeAssertion(type, patterns, ignoreStatus, field));
const BODY = 'Assertion.response_data';

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'with "Ignore Status" on, "2" also lets 402, 412, 421, 422, 423 and 13 more pass as successes: throttled requests count as goodput',
    },
    { plan: one(2, ['2|4'], true), message: /throttled requests count as goodput/ },
    {
      plan: one(8, ['404']),
      message: 'no status passes as a success: "404" asks for 404, and those samples have failed already',
    },
    { plan: one(8, ['OK']), message: 'no status passes as a success: "OK" is no status, so every sample fails' },
    { plan: one(8, ['200', '201']), message: /every sample fails/ },
    { plan: one(16, [''], false, BODY), message: /^an empty pattern is found in every text/ },
  ],
  clean: [
    one(16, ['2']),
    one(8, ['404'], true),
    one(40, ['200', '404'], true),
    one(1, ['2..'], true),
    one(20, ['500']),
    one(8, ['${expected}'], true),
    one(16, ['ok'], true, BODY),
    one(8, [''], false, BODY),
  ],
};
