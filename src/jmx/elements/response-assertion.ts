import { type CommonArgs, defineElement, type ElementArgs } from '../define-element.ts';
import { bool, choice, shapedRequired, text, whole } from '../fields.ts';
import type { JmxNode } from '../tree.ts';
import { hashNamed } from './rows.ts';

const TEST_TYPES = { matches: 1, contains: 2, equals: 8, substring: 16 } as const;
const NOT = 4;
const OR = 32;

const assertion = defineElement({
  tag: 'ResponseAssertion',
  guiClass: 'AssertionGui',
  testName: 'Response Assertion',
  commentsAfter: 'Asserion.test_strings',
  props: {
    patterns: shapedRequired<readonly string[]>('Asserion.test_strings', 'collectionProp', (patterns) => ({
      kind: 'collectionProp',
      name: 'Asserion.test_strings',
      items: patterns.map(hashNamed),
    })),
    customMessage: text('Assertion.custom_message', ''),
    field: choice(
      'Assertion.test_field',
      {
        responseData: 'Assertion.response_data',
        responseDocument: 'Assertion.response_data_as_document',
        responseCode: 'Assertion.response_code',
        responseMessage: 'Assertion.response_message',
        responseHeaders: 'Assertion.response_headers',
        requestHeaders: 'Assertion.request_headers',
        requestData: 'Assertion.request_data',
        url: 'Assertion.sample_label',
      },
      'responseData',
    ),
    /** Starts from "successful" whatever the response code says. */
    assumeSuccess: bool('Assertion.assume_success', false),
    testType: whole('intProp', 'Assertion.test_type'),
  },
});

export type ResponseAssertionArgs = CommonArgs &
  Omit<ElementArgs<(typeof assertion)['definition']['props']>, 'testType'> & {
    readonly test?: keyof typeof TEST_TYPES | undefined;
    readonly not?: boolean | undefined;
    /** One matching pattern is enough. */
    readonly or?: boolean | undefined;
  };

/** Response Assertion. */
export const responseAssertion = Object.assign(
  ({ test = 'substring', not = false, or = false, ...args }: ResponseAssertionArgs): JmxNode =>
    assertion({ ...args, testType: TEST_TYPES[test] + (not ? NOT : 0) + (or ? OR : 0) }),
  { definition: assertion.definition },
);
