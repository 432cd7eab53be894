import { memoByText } from '../../model/memo-by-text.ts';
import { textOf } from '../../model/plan-element.ts';
import { defineRule } from '../rule.ts';
import { runningLike } from '../running-of.ts';
import { count, named } from '../wording.ts';
import { evaluated } from './evaluated.ts';
import { users } from './example-groups.ts';
import { get, scriptTimer } from './example-parts.ts';
import { CERTAIN } from './severities.ts';

const timer = (parameters: string): string => scriptTimer('return (args[0] as long) * 10', parameters);

export const scriptWithoutItsParameters = defineRule({
  id: 'L64',
  name: 'script-without-its-parameters',
  title: 'A script reads a parameter that it does not get',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'The field Parameters of a JSR223 element is cut at blanks into args. Reading beyond the last one throws; JMeter logs the error and goes on as if the script were not there: a timer does not wait, a pre-processor prepares nothing, an assertion does not judge.',
  computes: 'parameters that there are and that the script reads',
  example: {
    before: users({ threads: 10, seconds: 600 }, get('/orders', timer(''))),
    after: users({ threads: 10, seconds: 600 }, get('/orders', timer('200'))),
  },
  *check(plan) {
    for (const element of runningLike(plan, /^JSR223/)) {
      const needed = parametersRead(textOf(element, 'script') ?? '');
      if (needed === 0) continue;
      const text = evaluated(plan, textOf(element, 'parameters') ?? '');
      if (text === undefined) continue;
      const given = text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
      if (given >= needed) continue;
      yield {
        element,
        ...(textOf(element, 'parameters') !== undefined && { property: 'parameters' }),
        message: `the script of ${named(element)} reads args[${needed - 1}], but has ${count(given, 'parameter')}: it throws each time, and JMeter goes on without it`,
        hint: `write at least ${count(needed, 'word')} into Parameters, separated by blanks`,
        numbers: { given, needed },
      };
    }
  },
});

/** Parameters that a script reads by their index; 0 where it looks for itself how many there are. */
const parametersRead = memoByText((script) => {
  const indices = [...script.matchAll(/\bargs\s*\[\s*(\d+)\s*\]/g)].map(([, index]) => Number(index));
  return indices.length === 0 || /\bargs\s*(\.|\?|=|\))|\bdef args\b/.test(script) ? 0 : Math.max(...indices) + 1;
});
