import { defineElement } from '../define-element.ts';
import { jsr223Fields } from './jsr223-fields.ts';

/** JSR223 PreProcessor: runs before the timers of each sampler in scope. */
export const jsr223PreProcessor = defineElement({
  tag: 'JSR223PreProcessor',
  guiClass: 'TestBeanGUI',
  testName: 'JSR223 PreProcessor',
  props: jsr223Fields,
});
