import { defineElement } from '../define-element.ts';
import { text } from '../fields.ts';

/** Duration Assertion: fails a sample that took longer. */
export const durationAssertion = defineElement({
  tag: 'DurationAssertion',
  guiClass: 'DurationAssertionGui',
  testName: 'Duration Assertion',
  props: {
    durationMs: text('DurationAssertion.duration'),
  },
});
