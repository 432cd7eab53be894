import { users } from '../l/example-groups.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { count } from '../wording.ts';
import { post } from './example-csv.ts';
import { isLive } from './json-problem.ts';
import { rawBodyOf } from './request-body.ts';

/** A JSON string with a path of Windows. Elsewhere doubled backslashes may well be there to become one. */
const PATH = /"[A-Za-z]:\\\\(?:[^"\\]|\\.)*"/g;

export const backslashesHalved = defineRule({
  id: 'D11',
  name: 'body-backslashes-halved',
  title: 'A body with a variable loses its doubled backslashes',
  affectsLoad: false,
  severity: LIKELY,
  why: 'In a text with at least one ${...} JMeter turns \\\\ into \\, \\$ into $ and \\, into a comma, everywhere in the text. The JSON string "C:\\\\temp" arrives as "C:\\temp", which is still JSON and another value: C:, a tab, emp. The same body without a variable goes out as it is.',
  computes: 'the doubled backslashes that arrive as one',
  example: {
    before: users({ threads: 10 }, post('/files', '{"id": "${id}", "path": "C:\\\\temp\\\\new"}')),
    after: users({ threads: 10 }, post('/files', '{"id": "${id}", "path": "C:\\\\\\\\temp\\\\\\\\new"}')),
  },
  *check(plan) {
    for (const sampler of plan.samplers) {
      const body = rawBodyOf(sampler);
      if (body === undefined || !body.includes('\\\\') || !isLive(body)) continue;
      // Four for two are written by those who know.
      if ([...body.matchAll(/\\+/g)].some(({ 0: run }) => run.length % 4 === 0)) continue;
      const halved = [...body.matchAll(PATH)].flatMap(({ 0: path, index }) =>
        [...path.matchAll(/\\+/g)]
          .filter(({ 0: run }) => run.length % 4 === 2)
          .map((run) => ({ 0: run[0], index: index + run.index })),
      );
      const [first] = halved;
      if (first === undefined) continue;
      const end = first.index + first[0].length;
      const before = /[^"\s\\]{0,8}$/.exec(body.slice(0, first.index))?.[0] ?? '';
      const after = /^[^"\s\\]{0,8}/.exec(body.slice(end))?.[0] ?? '';
      yield {
        element: sampler.element,
        property: 'HTTPsampler.Arguments',
        message: `${count(halved.length, 'doubled backslash').replace(/h(s)$/, 'hes')} of the body ${halved.length === 1 ? 'arrives' : 'arrive'} as one: ${before}\\\\${after} becomes ${before}\\${after}`,
        hint: 'write four backslashes for two, as long as the body has a ${...} in it',
        numbers: { backslashes: halved.length },
      };
    }
  },
});
