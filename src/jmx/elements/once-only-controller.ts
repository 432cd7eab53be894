import { defineElement } from '../define-element.ts';

/** Once Only Controller: its children run in the first iteration of each thread. */
export const onceOnlyController = defineElement({
  tag: 'OnceOnlyController',
  guiClass: 'OnceOnlyControllerGui',
  testName: 'Once Only Controller',
  props: {},
});
