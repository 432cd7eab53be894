import { defineElement } from '../define-element.ts';
import { jsr223Fields } from './jsr223-fields.ts';

/** JSR223 Sampler: a script that is a sample of its own. */
export const jsr223Sampler = defineElement({
  tag: 'JSR223Sampler',
  guiClass: 'TestBeanGUI',
  testName: 'JSR223 Sampler',
  props: jsr223Fields,
});
