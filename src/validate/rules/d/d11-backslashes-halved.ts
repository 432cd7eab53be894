import { users } from '../l/example-groups.ts';
import { LIKELY } from '../l/severities.ts';
import { count } from '../l/wording.ts';
import { defineRule } from '../rule.ts';
import { post } from './example-csv.ts';
import { isLive } from './json-problem.ts';
import { rawBodyOf } from './request-body.ts';

export const backslashesHalved = defineRule({
  id: 'D11',
  name: 'body-backslashes-halved',
  title: 'A body with a variable loses its doubled backslashes',
  affectsLoad: false,
  severity: LIKELY,
  why: 'In a text with at least one ${...} JMeter turns \\\\ into \\, \\$ into $ and \\, into a comma, everywhere in the text. The JSON string "C:\\\\temp" arrives as "C:\\temp", which is still JSON and another value: C:, a tab, emp. The same body without a variable goes out as it is.',
  computes: 'The doubled backslashes that arrive as one.',
  example: {
    before: users({ threads: 10 }, post('/files', '{"id": "${id}", "path": "C:\\\\temp\\\\new"}')),
    after: users({ threads: 10 }, post('/files', '{"id": "${id}", "path": "C:\\\\\\\\temp\\\\\\\\new"}')),
  },
  *check(plan) {
    for (const sampler of plan.samplers) {
      const body = rawBodyOf(sampler);
      if (body === undefined || !body.includes('\\\\') || !isLive(body)) continue;
      const halved = [...body.matchAll(/\\+/g)].filter(({ 0: run }) => run.length % 4 === 2);
      const [first] = halved;
      if (first === undefined) continue;
      const end = first.index + first[0].length;
      const before = /[^"\s\\]{0,8}$/.exec(body.slice(0, first.index))?.[0] ?? '';
      const after = /^[^"\s\\]{0,8}/.exec(body.slice(end))?.[0] ?? '';
      yield {
        element: sampler.element,
        property: 'HTTPsampler.Arguments',
        message: `${count(halved.length, 'doubled backslash').replace(/h(s)$/, 'hes')} of the body ${halved.length === 1 ? 'arrives' : 'arrive'} as one: ${before}\\\\${after} becomes ${before}\\${after}.`,
        hint: 'Write four backslashes for two, as long as the body has a ${...} in it.',
        numbers: { backslashes: halved.length },
      };
    }
  },
});
