import { defineElement } from '../define-element.ts';
import { jsr223Fields } from './jsr223-fields.ts';

/** JSR223 PostProcessor: runs after each sampler in scope, before its assertions. */
export const jsr223PostProcessor = defineElement({
  tag: 'JSR223PostProcessor',
  guiClass: 'TestBeanGUI',
  testName: 'JSR223 PostProcessor',
  props: jsr223Fields,
});
