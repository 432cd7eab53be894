import { isOf, textOf } from '../../model/plan-element.ts';
import type { SamplerModel } from '../../model/plan-model.ts';
import { users } from '../l/example-groups.ts';
import { cookies, get } from '../l/example-parts.ts';
import { element } from '../l/example-xml.ts';
import { defineRule } from '../rule.ts';
import { argumentsOf, headersOf } from '../s/embedded.ts';
import { httpText, isHttp } from '../t/http-settings.ts';
import { count, named } from '../wording.ts';

const login = element(['HTTPSamplerProxy', 'HttpTestSampleGui'], 'POST /login', {
  'HTTPsampler.Arguments': {
    xml: [
      '<elementProp name="HTTPsampler.Arguments" elementType="Arguments">',
      '  <collectionProp name="Arguments.arguments">',
      '    <elementProp name="password" elementType="HTTPArgument">',
      '      <stringProp name="Argument.value">${password}</stringProp>',
      '      <stringProp name="Argument.name">password</stringProp>',
      '    </elementProp>',
      '  </collectionProp>',
      '</elementProp>',
    ].join('\n'),
  },
  'HTTPSampler.domain': 'www.example.com',
  'HTTPSampler.path': '/login',
  'HTTPSampler.method': 'POST',
});

/** A login whose session no later request belongs to. */
export const sessionWithoutCookies = defineRule({
  id: 'H03',
  name: 'session-without-cookies',
  title: 'A form login without a Cookie Manager: the session is lost',
  affectsLoad: true,
  severity: { author: 'info', ci: 'warning', strict: 'warning' },
  why: 'JMeter keeps cookies only where a Cookie Manager is in scope. Without one the requests after a login are those of a stranger: the server answers with the login page and status 200, and the test measures that.',
  computes: 'requests that follow the login',
  example: {
    before: users({ loops: 1 }, login, get('/orders')),
    after: users({ loops: 1 }, cookies({ 'CookieManager.clearEachIteration': true }), login, get('/orders')),
  },
  *check({ threadGroups }) {
    for (const { samplers } of threadGroups) {
      const requests = samplers.filter(isHttp);
      const at = requests.findIndex(isFormLogin);
      const entry = requests[at];
      // What is taken out of the answer is another way to stay logged in.
      if (!entry || entry.postProcessors.length > 0) continue;
      const later = requests.slice(at + 1);
      if (later.length === 0 || [entry, ...later].some(keepsSession)) continue;
      yield {
        element: entry.element,
        message: `${named(entry.element)} logs in, but without a Cookie Manager ${count(later.length, 'request')} after it ${later.length === 1 ? 'is' : 'are'} not of its session`,
        hint: 'add an HTTP Cookie Manager to the thread group',
        numbers: { requests: later.length },
      };
    }
  },
});

const isFormLogin = (sampler: SamplerModel): boolean =>
  textOf(sampler.element, 'HTTPSampler.method') === 'POST' &&
  /log-?in|sign-?in|logon|auth|security_check/i.test(httpText(sampler, 'HTTPSampler.path')) &&
  argumentsOf(sampler.element).some(({ name }) => /passw|pwd/i.test(name));

const keepsSession = ({ configs }: SamplerModel): boolean =>
  configs.some(
    (config) =>
      isOf(config, 'CookieManager') ||
      (isOf(config, 'HeaderManager') && headersOf(config).some(({ name }) => /^(cookie|authorization)$/i.test(name))),
  );
