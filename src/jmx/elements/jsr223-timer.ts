import { defineElement } from '../define-element.ts';
import { jsr223Fields } from './jsr223-fields.ts';

/** JSR223 Timer: the script returns whole milliseconds to wait. */
export const jsr223Timer = defineElement({
  tag: 'JSR223Timer',
  guiClass: 'TestBeanGUI',
  testName: 'JSR223 Timer',
  props: jsr223Fields,
});
