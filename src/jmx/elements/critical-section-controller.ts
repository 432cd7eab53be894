import { defineElement } from '../define-element.ts';
import { text } from '../fields.ts';

/** Critical Section Controller: one thread at a time per lock name. */
export const criticalSectionController = defineElement({
  tag: 'CriticalSectionController',
  guiClass: 'CriticalSectionControllerGui',
  testName: 'Critical Section Controller',
  props: {
    lockName: text('CriticalSectionController.lockName', 'global_lock'),
  },
});
