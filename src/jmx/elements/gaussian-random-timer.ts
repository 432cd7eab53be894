import { defineElement } from '../define-element.ts';
import { text } from '../fields.ts';

/** Gaussian Random Timer: |delay + N(0,1) x deviation|. */
export const gaussianRandomTimer = defineElement({
  tag: 'GaussianRandomTimer',
  guiClass: 'GaussianRandomTimerGui',
  testName: 'Gaussian Random Timer',
  props: {
    delayMs: text('ConstantTimer.delay', 300),
    deviationMs: text('RandomTimer.range', '100.0'),
  },
});
