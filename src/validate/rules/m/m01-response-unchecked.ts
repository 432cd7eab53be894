import type { SamplerModel } from '../../model/plan-model.ts';
import { users } from '../l/example-groups.ts';
import { get } from '../l/example-parts.ts';
import { lacking } from '../lacking.ts';
import { defineRule } from '../rule.ts';
import { isHttp } from '../t/http-settings.ts';
import { codeAssertion } from './example-assertions.ts';

/** HTTP Requests whose answer nobody looks at beyond the status. */
export const responseUnchecked = defineRule({
  id: 'M01',
  name: 'response-unchecked',
  title: 'HTTP Requests have no assertion in their scope',
  affectsLoad: true,
  severity: { author: 'info', ci: 'info', strict: 'info' },
  why: 'Without an assertion JMeter counts every status from 200 to 399 as success. An error page with status 200, or a redirect to the login page that is followed, then counts as goodput and makes a failing system look quick.',
  computes: 'requests without an assertion, of all of the group',
  example: { before: users({ loops: 1 }, get('/a')), after: users({ loops: 1 }, get('/a', codeAssertion(8, ['200']))) },
  *check({ threadGroups }) {
    for (const group of threadGroups) {
      const requests = group.samplers.filter(isHttp);
      const unchecked = requests.filter((sampler) => !isChecked(sampler));
      if (unchecked.length === 0) continue;
      yield {
        element: group.element,
        message: `${lacking(group.element, requests, unchecked, 'assertion')}: an error page with status 200 counts as success`,
        hint: 'assert what only a good answer has: its exact status, or a field of its body',
        numbers: { requests: requests.length, unchecked: unchecked.length },
      };
    }
  },
});

/** An assertion, or a script behind the sample, which may decide over its success. */
const isChecked = ({ assertions, postProcessors }: SamplerModel): boolean =>
  assertions.length > 0 || postProcessors.some(({ type }) => /^(JSR223|BeanShell|BSF)/.test(type));
