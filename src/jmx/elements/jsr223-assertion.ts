import { defineElement } from '../define-element.ts';
import { jsr223Fields } from './jsr223-fields.ts';

/** JSR223 Assertion: the script fails the sample through `AssertionResult`. */
export const jsr223Assertion = defineElement({
  tag: 'JSR223Assertion',
  guiClass: 'TestBeanGUI',
  testName: 'JSR223 Assertion',
  props: jsr223Fields,
});
