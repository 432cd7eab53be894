import { defineElement } from '../define-element.ts';
import { intChoice } from '../fields.ts';

/** Random Controller: one child at random per iteration. */
export const randomController = defineElement({
  tag: 'RandomController',
  guiClass: 'RandomControlGui',
  testName: 'Random Controller',
  props: {
    subControllers: intChoice('InterleaveControl.style', { ignore: 0, use: 1 }, 'use'),
  },
});
