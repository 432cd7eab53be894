import { element } from '../l/example-xml.ts';

/** A Response Assertion on the response code; type: 1 Matches, 2 Contains, 8 Equals, 16 Substring, +4 Not, +32 Or. */
export const codeAssertion = (
  type: number,
  patterns: readonly string[],
  ignoreStatus = false,
  field = 'Assertion.response_code',
): string =>
  element(['ResponseAssertion', 'AssertionGui'], 'status', {
    'Asserion.test_strings': {
      xml: `<collectionProp name="Asserion.test_strings">${patterns
        .map((pattern, index) => `<stringProp name="${index}">${pattern}</stringProp>`)
        .join('')}</collectionProp>`,
    },
    'Assertion.custom_message': '',
    'Assertion.test_field': field,
    'Assertion.assume_success': ignoreStatus,
    'Assertion.test_type': type,
  });
