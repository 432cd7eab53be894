import { defineElement } from '../define-element.ts';
import { whole } from '../fields.ts';

/** Synchronizing Timer: releases threads in groups; 0 threads means the whole thread group, 0 ms waits for ever. */
export const synchronizingTimer = defineElement({
  tag: 'SyncTimer',
  guiClass: 'TestBeanGUI',
  testName: 'Synchronizing Timer',
  props: {
    groupSize: whole('intProp', 'groupSize', 0),
    timeoutMs: whole('longProp', 'timeoutInMs', 0),
  },
});
