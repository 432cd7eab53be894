import { defineElement } from '../define-element.ts';
import { bool, intChoice } from '../fields.ts';

/** Interleave Controller: the next child in turn per iteration. */
export const interleaveController = defineElement({
  tag: 'InterleaveControl',
  guiClass: 'InterleaveControlGui',
  testName: 'Interleave Controller',
  props: {
    subControllers: intChoice('InterleaveControl.style', { ignore: 0, use: 1 }, 'use'),
    acrossThreads: bool('InterleaveControl.accrossThreads', false),
  },
});
