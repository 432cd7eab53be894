import { defineElement } from '../define-element.ts';
import { text } from '../fields.ts';

/** Constant Timer: before each sampler in scope. */
export const constantTimer = defineElement({
  tag: 'ConstantTimer',
  guiClass: 'ConstantTimerGui',
  testName: 'Constant Timer',
  props: {
    delayMs: text('ConstantTimer.delay', 300),
  },
});
