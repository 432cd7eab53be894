import { defineElement } from '../define-element.ts';
import { bool, text } from '../fields.ts';

/** If Controller: runs its children when the condition is the text `true`. The panel trims the condition. */
export const ifController = defineElement({
  tag: 'IfController',
  guiClass: 'IfControllerPanel',
  testName: 'If Controller',
  props: {
    condition: text('IfController.condition'),
    evaluateAll: bool('IfController.evaluateAll', false),
    /** False evaluates the condition as JavaScript. */
    useExpression: bool('IfController.useExpression', true),
  },
});
