import { headers, post } from '../../../../src/validate/rules/d/example-csv.ts';
import { users } from '../../../../src/validate/rules/l/example-groups.ts';
import { element } from '../../../../src/validate/rules/l/example-xml.ts';
import type { RuleFixtures } from '../fixture.ts';

const json = '{"id": 1}';
const typed = (body: string, type: string): string => users({}, post('/a', body, headers(['Content-Type', type])));
const named = (type: string, more: Readonly<Record<string, boolean>> = {}): string =>
  users(
    {},
    element(
      ['HTTPSamplerProxy', 'HttpTestSampleGui'],
      'POST /a',
      {
        'HTTPSampler.path': '/a',
        'HTTPSampler.method': 'POST',
        'HTTPsampler.Arguments': {
          xml: '<elementProp name="HTTPsampler.Arguments" elementType="Arguments"><collectionProp name="Arguments.arguments"><elementProp name="id" elementType="HTTPArgument"><stringProp name="Argument.name">id</stringProp><stringProp name="Argument.value">1</stringProp></elementProp></collectionProp></elementProp>',
        },
        ...more,
      },
      [headers(['Content-Type', type])],
    ),
  );

export const fixtures: RuleFixtures = {
  found: [
    { plan: 'before', message: 'the body is JSON and goes out as application/x-www-form-urlencoded' },
    { plan: typed(json, 'multipart/form-data'), message: 'the body has no parts and goes out as multipart/form-data' },
    {
      plan: named('application/json'),
      message: 'named parameters go out as id=... with the Content-Type application/json',
    },
    {
      plan: named('multipart/form-data'),
      message: 'the sampler makes no multipart body, but the Content-Type is multipart/form-data',
    },
  ],
  clean: [
    typed('a=1&b=2', 'application/x-www-form-urlencoded'),
    typed('--x\nContent-Disposition: form-data; name="a"\n\n1\n--x--', 'multipart/form-data; boundary=x'),
    named('multipart/form-data', { 'HTTPSampler.DO_MULTIPART_POST': true }),
    named('${type}'),
    users(
      {},
      headers(['Content-Type', 'application/x-www-form-urlencoded']),
      post('/a', json, headers(['content-type', 'application/json'])),
    ),
  ],
};
