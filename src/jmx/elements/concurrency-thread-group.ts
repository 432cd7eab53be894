import { defineElement } from '../define-element.ts';
import { targetFields } from './arrivals-fields.ts';

/** Concurrency Thread Group (jmeter-plugins-casutg): keeps a number of threads running. */
export const concurrencyThreadGroup = defineElement({
  tag: 'com.blazemeter.jmeter.threads.concurrency.ConcurrencyThreadGroup',
  guiClass: 'com.blazemeter.jmeter.threads.concurrency.ConcurrencyThreadGroupGui',
  testName: 'bzm - Concurrency Thread Group',
  commentsAfter: 'ThreadGroup.main_controller',
  props: targetFields,
});
