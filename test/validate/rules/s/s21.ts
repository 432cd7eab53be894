import { bodyOfAGet } from '../../../../src/validate/rules/s/s21-body-of-a-get.ts';
import type { RuleFixtures } from '../fixture.ts';

const post = bodyOfAGet.example.after;
const search = post.replace('>POST<', '>GET<').replace('/orders', '/orders/_search');

export const fixtures: RuleFixtures = {
  found: [
    {
      plan: 'before',
      message:
        'HTTPSamplerProxy "create order" has a body and no method, so it is sent as a GET: servers ignore such a body, or refuse the request',
    },
    { plan: post.replace('>POST<', '>get<'), message: /has a body and is a GET/ },
  ],
  clean: [
    search,
    post.replace('>POST<', '>${verb}<'),
    post.replace('>POST<', '>DELETE<'),
    post.replace('>POST<', '>GET<').replace('>true<', '>false<'),
  ],
};
