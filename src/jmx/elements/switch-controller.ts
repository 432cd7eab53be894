import { defineElement } from '../define-element.ts';
import { text } from '../fields.ts';

/** Switch Controller: the child with this name, or with this zero-based number. */
export const switchController = defineElement({
  tag: 'SwitchController',
  guiClass: 'SwitchControllerGui',
  testName: 'Switch Controller',
  props: {
    value: text('SwitchController.value'),
  },
});
