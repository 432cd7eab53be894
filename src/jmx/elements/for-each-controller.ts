import { defineElement } from '../define-element.ts';
import { bool, optionalText, text } from '../fields.ts';

/** ForEach Controller: one round per variable `input_1`, `input_2` ... (start excluded, end included). */
export const forEachController = defineElement({
  tag: 'ForeachController',
  guiClass: 'ForeachControlPanel',
  testName: 'ForEach Controller',
  props: {
    inputVariable: text('ForeachController.inputVal'),
    outputVariable: text('ForeachController.returnVal'),
    useSeparator: bool('ForeachController.useSeparator', true),
    startIndex: optionalText('ForeachController.startIndex'),
    endIndex: optionalText('ForeachController.endIndex'),
  },
});
