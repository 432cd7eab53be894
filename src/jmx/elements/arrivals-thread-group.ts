import { defineElement } from '../define-element.ts';
import { concurrencyLimit, targetFields } from './arrivals-fields.ts';

/** Arrivals Thread Group (jmeter-plugins-casutg): starts iterations at a rate per `unit`. */
export const arrivalsThreadGroup = defineElement({
  tag: 'com.blazemeter.jmeter.threads.arrivals.ArrivalsThreadGroup',
  guiClass: 'com.blazemeter.jmeter.threads.arrivals.ArrivalsThreadGroupGui',
  testName: 'bzm - Arrivals Thread Group',
  commentsAfter: 'ThreadGroup.main_controller',
  props: { ...targetFields, concurrencyLimit },
});
