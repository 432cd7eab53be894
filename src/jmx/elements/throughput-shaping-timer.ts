import { defineElement } from '../define-element.ts';
import { shapedRequired, type Text } from '../fields.ts';
import { table } from './rows.ts';

/** Requests per second move from `start` to `end` during whole seconds. */
export type ShapeRow = { readonly start: Text; readonly end: Text; readonly durationSeconds: Text };

/** Throughput Shaping Timer (jmeter-plugins-tst): one permit per sampler in its scope. */
export const throughputShapingTimer = defineElement({
  tag: 'kg.apc.jmeter.timers.VariableThroughputTimer',
  guiClass: 'kg.apc.jmeter.timers.VariableThroughputTimerGui',
  testName: 'jp@gc - Throughput Shaping Timer',
  props: {
    schedule: shapedRequired<readonly ShapeRow[]>('load_profile', 'collectionProp', (rows) =>
      table(
        'load_profile',
        rows.map(({ start, end, durationSeconds }) => [start, end, durationSeconds]),
      ),
    ),
  },
});
