import { textOf } from '../../model/plan-element.ts';
import { element } from '../l/example-xml.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { argumentsOf } from './embedded.ts';

const withBody = (method: string): string =>
  element(['HTTPSamplerProxy', 'HttpTestSampleGui'], 'create order', {
    'HTTPsampler.Arguments': {
      xml: [
        '<elementProp name="HTTPsampler.Arguments" elementType="Arguments">',
        '  <collectionProp name="Arguments.arguments">',
        '    <elementProp name="" elementType="HTTPArgument">',
        '      <stringProp name="Argument.value">{ &quot;amount&quot;: 1 }</stringProp>',
        '    </elementProp>',
        '  </collectionProp>',
        '</elementProp>',
      ].join('\n'),
    },
    'HTTPSampler.domain': 'api.example.com',
    'HTTPSampler.path': '/orders',
    'HTTPSampler.method': method,
    'HTTPSampler.postBodyRaw': true,
  });

/** A body on a request whose method has none. */
export const bodyOfAGet = defineRule({
  id: 'S21',
  name: 'body-of-a-get',
  title: 'A request without a method, or a GET, has a body',
  affectsLoad: true,
  severity: { author: 'info', ci: 'warning', strict: 'warning' },
  why: 'An absent method is GET. A body on a GET has no meaning in HTTP: servers ignore it or refuse the request, and what was meant to be written is only read.',
  computes: '',
  example: { before: withBody(''), after: withBody('POST') },
  *check(plan) {
    for (const element of runningOf(plan, 'HTTPSamplerProxy')) {
      const method = plan.variables.evaluate(textOf(element, 'HTTPSampler.method') ?? '')?.toUpperCase();
      if (method !== '' && method !== 'GET') continue;
      if (textOf(element, 'HTTPSampler.postBodyRaw') !== 'true') continue;
      // A search body is what some query languages want.
      if (method === 'GET' && /_search|_count|graphql/i.test(textOf(element, 'HTTPSampler.path') ?? '')) continue;
      if (!argumentsOf(element).some(({ value }) => value.trim() !== '')) continue;
      yield {
        element,
        property: 'HTTPSampler.method',
        message: `${element.label} has a body and ${method === '' ? 'no method, so it is sent as a GET' : 'is a GET'}: servers ignore such a body, or refuse the request`,
        hint: 'write the method that is meant: POST, PUT or PATCH',
      };
    }
  },
});
