import { textOf } from '../../model/plan-element.ts';
import { element } from '../l/example-xml.ts';
import { CERTAIN } from '../l/severities.ts';
import { defineRule } from '../rule.ts';
import { runningOf } from '../running-of.ts';
import { itemsOf } from './embedded.ts';
import { REQUIRED_FIELDS } from './required-fields.ts';

const extractor = (name: string): string =>
  element(['RegexExtractor', 'RegexExtractorGui'], 'token', {
    'RegexExtractor.useHeaders': 'false',
    'RegexExtractor.refname': name,
    'RegexExtractor.regex': '"token":"(.+?)"',
    'RegexExtractor.template': '$1$',
    'RegexExtractor.default': 'NONE',
    'RegexExtractor.match_number': '1',
  });

/** An element that lacks what it works with. */
export const requiredFieldEmpty = defineRule({
  id: 'S11',
  name: 'required-field-empty',
  title: 'A field that the element cannot do without is empty',
  affectsLoad: true,
  severity: CERTAIN,
  why: 'JMeter loads and starts a plan whatever fields are empty. The element then does nothing or fails while the test runs, often with no more than a line in jmeter.log.',
  computes: '',
  example: { before: extractor(''), after: extractor('token') },
  *check(plan) {
    for (const { type, oneOf, what, effect } of REQUIRED_FIELDS) {
      for (const element of runningOf(plan, type)) {
        if (oneOf.some((name) => (textOf(element, name) ?? '') !== '')) continue;
        yield {
          element,
          property: oneOf[0],
          message: `${element.label} has no ${what}: ${effect}`,
          hint: `fill in ${oneOf.join(' or ')}, or remove the element`,
        };
      }
    }
    for (const element of runningOf(plan, 'ResponseAssertion')) {
      if (itemsOf(element, 'Asserion.test_strings').length === 0) {
        yield {
          element,
          property: 'Asserion.test_strings',
          message: `${element.label} has no patterns to test: it passes every response that is not empty`,
          hint: 'add the patterns that a good response has, or remove the element',
        };
      }
    }
  },
});
