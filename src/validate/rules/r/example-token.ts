import { postScript } from '../j/example-scripts.ts';
import { setUp, users } from '../l/example-groups.ts';
import { get, once } from '../l/example-parts.ts';
import { element } from '../l/example-xml.ts';

const argument = (name: string, value: string): string =>
  `<elementProp name="${name}" elementType="HTTPArgument"><stringProp name="Argument.name">${name}</stringProp><stringProp name="Argument.value">${value}</stringProp></elementProp>`;

/** The request for a token of the application. */
export const tokenRequest = (grant = 'client_credentials', ...children: readonly string[]): string =>
  element(
    ['HTTPSamplerProxy', 'HttpTestSampleGui'],
    'token',
    {
      'HTTPSampler.domain': 'login.example.com',
      'HTTPSampler.path': '/oauth/token',
      'HTTPSampler.method': 'POST',
      'HTTPsampler.Arguments': {
        xml: `<elementProp name="HTTPsampler.Arguments" elementType="Arguments"><collectionProp name="Arguments.arguments">${argument('grant_type', grant)}</collectionProp></elementProp>`,
      },
    },
    children,
  );

export const tokenPerIteration = users({ threads: 50, seconds: 300 }, tokenRequest(), get('/orders'));
export const tokenPerThread = users({ threads: 50, ramp: 10, seconds: 300 }, once(tokenRequest()), get('/orders'));
export const tokenOnce = [
  setUp(
    tokenRequest(
      'client_credentials',
      postScript('props.put("token", new groovy.json.JsonSlurper().parse(prev.responseData).access_token)'),
    ),
  ),
  users({ threads: 50, seconds: 300 }, get('/orders')),
].join('\n');
