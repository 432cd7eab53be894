import { defineElement } from '../define-element.ts';
import { bool, text } from '../fields.ts';

/** JSON Assertion: the path exists and, with `validateValue`, has the expected value. */
export const jsonAssertion = defineElement({
  tag: 'JSONPathAssertion',
  guiClass: 'JSONPathAssertionGui',
  testName: 'JSON Assertion',
  props: {
    jsonPath: text('JSON_PATH'),
    expectedValue: text('EXPECTED_VALUE', ''),
    validateValue: bool('JSONVALIDATION', false),
    expectNull: bool('EXPECT_NULL', false),
    invert: bool('INVERT', false),
    isRegex: bool('ISREGEX', true),
  },
});
