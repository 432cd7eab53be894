import { defineElement } from '../define-element.ts';
import { text } from '../fields.ts';

/** While Controller: ends only when the condition is the text `false`. */
export const whileController = defineElement({
  tag: 'WhileController',
  guiClass: 'WhileControllerGui',
  testName: 'While Controller',
  props: {
    condition: text('WhileController.condition'),
  },
});
