import { textOf } from '../../model/plan-element.ts';
import { get } from '../l/example-parts.ts';
import { LIKELY } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { itemsOf, scalarOf } from '../s/embedded.ts';
import { list, named } from '../wording.ts';
import { codeAssertion } from './example-assertions.ts';

const STATED = /^status (?:code )?([1-5]\d\d(?:(?: or |, | )[1-5]\d\d)*)$/i;

const called = (name: string, ...patterns: readonly string[]): string =>
  get('/a', codeAssertion(40, patterns).replace('testname="status"', `testname="${name}"`));

export const statedStatusDisagrees = defineRule({
  id: 'M12',
  name: 'stated-status-disagrees',
  title: 'A Response Assertion is named after other statuses than it looks for',
  affectsLoad: true,
  severity: LIKELY,
  why: 'The name of an assertion stands in the results beside each failure. One that is called "status 200 or 201" and takes only one of them, or a third, counts good answers as errors or the other way round, and the results say something else.',
  computes: 'the statuses of the name and of the patterns',
  example: { before: called('status 200 or 201', '200'), after: called('status 200 or 201', '200', '201') },
  *check(plan) {
    for (const element of runningOf(plan, 'ResponseAssertion')) {
      const stated = STATED.exec(element.node.testname)?.[1]?.match(/\d+/g);
      if (!stated || textOf(element, 'Assertion.test_field') !== 'Assertion.response_code') continue;
      const patterns = itemsOf(element, 'Asserion.test_strings').map((item) => scalarOf(item) ?? '');
      // Others than plain statuses, such as 20[01], may well come to the same.
      if (patterns.length === 0 || !patterns.every((pattern) => /^\d+$/.test(pattern))) continue;
      if ([...new Set(patterns)].sort().join() === [...new Set<string>(stated)].sort().join()) continue;
      yield {
        element,
        property: 'Asserion.test_strings',
        message: `${named(element)} looks for ${list(patterns, 6)}`,
        hint: 'correct the one that is wrong',
      };
    }
  },
});
