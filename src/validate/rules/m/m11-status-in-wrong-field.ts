import { textOf } from '../../model/plan-element.ts';
import { get } from '../l/example-parts.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { itemsOf, scalarOf } from '../s/embedded.ts';
import { list } from '../wording.ts';
import { codeAssertion } from './example-assertions.ts';
import { comparisonOf } from './response-codes.ts';

const BODY = 'Assertion.response_data';

export const statusInWrongField = defineRule({
  id: 'M11',
  name: 'status-in-wrong-field',
  title: 'A Response Assertion compares the whole body with a status',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'A Response Assertion with the field Text Response looks at the body. Equals and Matches want the whole of it: a body that is the three characters 200 is what hardly any server sends, so every sample fails.',
  computes: '',
  example: {
    before: get('/a', codeAssertion(8, ['200'], false, BODY)),
    after: get('/a', codeAssertion(8, ['200'])),
  },
  *check(plan) {
    for (const element of runningOf(plan, 'ResponseAssertion')) {
      if (textOf(element, 'Assertion.test_field') !== BODY || textOf(element, 'Assertion.scope') === 'variable')
        continue;
      const type = textOf(element, 'Assertion.test_type') ?? '';
      const { by, not } = comparisonOf(/^\d+$/.test(type) ? Number(type) : 2);
      const patterns = itemsOf(element, 'Asserion.test_strings').map((item) => scalarOf(item) ?? '');
      if (not || (by !== 'equals' && by !== 'matches') || !patterns.every((text) => /^[1-5]\d\d$/.test(text))) continue;
      if (patterns.length === 0) continue;
      yield {
        element,
        property: 'Assertion.test_field',
        message: `the whole body is compared with ${list(patterns)}, which looks like a status: every other body fails its sample`,
        hint: 'write the field Assertion.response_code',
      };
    }
  },
});
