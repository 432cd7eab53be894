import { defineElement } from '../define-element.ts';
import { fixed, shapedRequired, type Text } from '../fields.ts';
import { endlessLoop } from './main-controller.ts';
import { onSampleError } from './on-sample-error.ts';
import { table } from './rows.ts';

/** A trapezium of threads; whole seconds. */
export type UltimateRow = {
  readonly threads: Text;
  readonly delaySeconds: Text;
  readonly startupSeconds: Text;
  readonly holdSeconds: Text;
  readonly shutdownSeconds: Text;
};

/** Ultimate Thread Group (jmeter-plugins-casutg): the sum of several trapeziums of threads. */
export const ultimateThreadGroup = defineElement({
  tag: 'kg.apc.jmeter.threads.UltimateThreadGroup',
  guiClass: 'kg.apc.jmeter.threads.UltimateThreadGroupGui',
  testName: 'jp@gc - Ultimate Thread Group',
  props: {
    schedule: shapedRequired<readonly UltimateRow[]>('ultimatethreadgroupdata', 'collectionProp', (rows) =>
      table(
        'ultimatethreadgroupdata',
        rows.map((row) => [row.threads, row.delaySeconds, row.startupSeconds, row.holdSeconds, row.shutdownSeconds]),
      ),
    ),
    mainController: fixed(endlessLoop),
    onSampleError,
  },
});
