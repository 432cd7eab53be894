import { defineElement } from '../define-element.ts';
import { jsr223Fields } from './jsr223-fields.ts';

/** JSR223 Listener: sees every finished sample in scope as `sampleEvent`. */
export const jsr223Listener = defineElement({
  tag: 'JSR223Listener',
  guiClass: 'TestBeanGUI',
  testName: 'JSR223 Listener',
  props: jsr223Fields,
});
