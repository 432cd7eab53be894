import { defineElement } from '../define-element.ts';
import { threadGroupFields } from './thread-group-fields.ts';

/** setUp Thread Group: ends before any other group starts. */
export const setupThreadGroup = defineElement({
  tag: 'SetupThreadGroup',
  guiClass: 'SetupThreadGroupGui',
  testName: 'setUp Thread Group',
  props: threadGroupFields,
});
