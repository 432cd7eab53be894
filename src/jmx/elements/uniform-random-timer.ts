import { defineElement } from '../define-element.ts';
import { text } from '../fields.ts';

/** Uniform Random Timer: delay + U(0,1) x range. */
export const uniformRandomTimer = defineElement({
  tag: 'UniformRandomTimer',
  guiClass: 'UniformRandomTimerGui',
  testName: 'Uniform Random Timer',
  props: {
    delayMs: text('ConstantTimer.delay', 0),
    rangeMs: text('RandomTimer.range', '100.0'),
  },
});
