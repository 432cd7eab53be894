import { assertionScript, postScript, scripted } from '../../../../src/validate/rules/j/example-scripts.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { get } from '../../../../src/validate/rules/l/example-parts.ts';
import { element } from '../../../../src/validate/rules/l/example-xml.ts';
import type { RuleFixtures } from '../fixture.ts';

const ignoring = (code: string, field: string, type: number): string =>
  users(
    { threads: 5 },
    get(
      '/a',
      element(['ResponseAssertion', 'AssertionGui'], 'accepted', {
        'Asserion.test_strings': {
          xml: `<collectionProp name="Asserion.test_strings"><stringProp name="1">${code}</stringProp></collectionProp>`,
        },
        'Assertion.test_field': field,
        'Assertion.assume_success': true,
        'Assertion.test_type': type,
      }),
    ),
  );

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message: 'the script sets a sample with 429 to successful: rejections of 1 sampler count as work that was done',
    },
    {
      plan: ignoring('200|429', 'Assertion.response_code', 1),
      message: /^the assertion ignores the status and takes the code 429 as right: rejections of 1 sampler/,
    },
    { plan: scripted(assertionScript('if (prev.responseCode == "429") { prev.successful = true }')), message: /429/ },
  ],
  clean: [
    ignoring('200', 'Assertion.response_code', 1),
    ignoring('429', 'Assertion.response_code', 5),
    scripted(postScript('if (prev.responseCode == "429") prev.setSuccessful(false)')),
    scripted(postScript('if (prev.responseCode == "404") prev.setSuccessful(true)')),
  ],
};
