import { defineElement } from '../define-element.ts';
import { bool, text } from '../fields.ts';

/** Random Variable: a whole number from minimum to maximum, both included. */
export const randomVariable = defineElement({
  tag: 'RandomVariableConfig',
  guiClass: 'TestBeanGUI',
  testName: 'Random Variable',
  props: {
    maximumValue: text('maximumValue'),
    minimumValue: text('minimumValue', 1),
    outputFormat: text('outputFormat', ''),
    perThread: bool('perThread', false),
    randomSeed: text('randomSeed', ''),
    variableName: text('variableName'),
  },
});
