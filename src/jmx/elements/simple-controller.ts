import { defineElement } from '../define-element.ts';

/** Simple Controller: a folder; it limits the scope of what is in it. */
export const simpleController = defineElement({
  tag: 'GenericController',
  guiClass: 'LogicControllerGui',
  testName: 'Simple Controller',
  props: {},
});
