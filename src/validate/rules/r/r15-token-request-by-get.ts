import { textOf } from '../../model/plan-element.ts';
import { setUp } from '../l/example-groups.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { argumentsOf } from '../s/embedded.ts';
import { tokenRequest } from './example-token.ts';
import { isHttp } from './requests.ts';

const METHOD = 'HTTPSampler.method';

export const tokenRequestByGet = defineRule({
  id: 'R15',
  name: 'token-request-by-get',
  title: 'An OAuth token is asked for by GET',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'The token endpoint of OAuth takes POST only (RFC 6749, 3.2). By GET, which an absent method is, the answer is an error, every request without the token is rejected, and the credentials of the client stand in the URL and in every log on the way.',
  computes: '',
  example: {
    before: setUp(tokenRequest().replace('>POST<', '>GET<')),
    after: setUp(tokenRequest()),
  },
  *check(plan) {
    for (const { element } of plan.samplers) {
      if (!isHttp(element)) continue;
      const written = textOf(element, METHOD);
      const method = plan.variables.evaluate(written ?? '')?.toUpperCase();
      if (method !== '' && method !== 'GET') continue;
      if (!argumentsOf(element).some(({ name }) => name === 'grant_type')) continue;
      yield {
        element,
        ...(written !== undefined && { property: METHOD }),
        message: `${element.label} sends grant_type by ${method === '' ? 'GET, since it has no method' : 'GET'}: no token endpoint takes that`,
        hint: 'write the method POST',
      };
    }
  },
});
