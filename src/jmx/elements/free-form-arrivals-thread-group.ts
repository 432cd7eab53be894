import { defineElement } from '../define-element.ts';
import { shapedRequired, type Text } from '../fields.ts';
import { concurrencyLimit, iterations, logFilename, ownControllerFields, unit } from './arrivals-fields.ts';
import { table } from './rows.ts';

/** Arrivals rise or fall from `start` to `end` per unit during `duration` units. */
export type FreeFormRow = { readonly start: Text; readonly end: Text; readonly duration: Text };

/** Free-Form Arrivals Thread Group (jmeter-plugins-casutg): arrivals by a table of rates. */
export const freeFormArrivalsThreadGroup = defineElement({
  tag: 'com.blazemeter.jmeter.threads.arrivals.FreeFormArrivalsThreadGroup',
  guiClass: 'com.blazemeter.jmeter.threads.arrivals.FreeFormArrivalsThreadGroupGui',
  testName: 'bzm - Free-Form Arrivals Thread Group',
  commentsAfter: 'ThreadGroup.main_controller',
  props: {
    ...ownControllerFields,
    schedule: shapedRequired<readonly FreeFormRow[]>('Schedule', 'collectionProp', (rows) =>
      table(
        'Schedule',
        rows.map(({ start, end, duration }) => [start, end, duration]),
      ),
    ),
    logFilename,
    iterations,
    concurrencyLimit,
    unit,
  },
});
