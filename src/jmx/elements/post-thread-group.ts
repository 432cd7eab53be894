import { defineElement } from '../define-element.ts';
import { threadGroupFields } from './thread-group-fields.ts';

/** tearDown Thread Group: starts after every other group has ended. */
export const postThreadGroup = defineElement({
  tag: 'PostThreadGroup',
  guiClass: 'PostThreadGroupGui',
  testName: 'tearDown Thread Group',
  props: threadGroupFields,
});
