import { users } from '../l/example-groups.ts';
import { element as xml } from '../l/example-xml.ts';
import { REMARK } from '../l/severities.ts';
import { isHttp } from '../r/requests.ts';
import { defineRule } from '../rule.ts';
import { headers } from './example-csv.ts';
import { headerOf, isMultipart } from './request-body.ts';

const upload = (...children: readonly string[]): string =>
  users(
    { threads: 10 },
    xml(
      ['HTTPSamplerProxy', 'HttpTestSampleGui'],
      'POST /upload',
      {
        'HTTPSampler.domain': 'api.example.com',
        'HTTPSampler.path': '/upload',
        'HTTPSampler.method': 'POST',
        'HTTPSampler.DO_MULTIPART_POST': true,
      },
      children,
    ),
  );

export const multipartByHand = defineRule({
  id: 'D16',
  name: 'multipart-type-by-hand',
  title: 'A multipart request has a Content-Type of its own',
  affectsLoad: true,
  severity: REMARK,
  why: 'The Content-Type of a multipart body has to name the boundary, which JMeter draws for each request. Since 5.5 it takes the written header out and puts its own in, with a warning per request in the log; earlier versions send the written one, without the boundary or with a wrong one, and the target answers 400.',
  computes: '',
  example: {
    before: upload(headers(['Content-Type', 'multipart/form-data'])),
    after: upload(),
  },
  *check(plan) {
    for (const sampler of plan.samplers) {
      const header = isHttp(sampler.element) && isMultipart(sampler) ? headerOf(sampler, 'content-type') : undefined;
      if (header === undefined) continue;
      yield {
        element: sampler.element,
        message: `the body is multipart, and a Header Manager gives it the Content-Type ${header.value}; JMeter replaces it from 5.5 on, earlier ones send it and the boundary is lost`,
        hint: 'take Content-Type out of the Header Manager of this request',
      };
    }
  },
});
