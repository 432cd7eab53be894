import { defineElement } from '../define-element.ts';
import { text } from '../fields.ts';

/** Runtime Controller: repeats its children for this long. */
export const runtimeController = defineElement({
  tag: 'RunTime',
  guiClass: 'RunTimeGui',
  testName: 'Runtime Controller',
  props: {
    runtimeSeconds: text('RunTime.seconds', 1),
  },
});
