import { defineElement } from '../define-element.ts';
import { decimal, intChoice } from '../fields.ts';

/** Constant Throughput Timer: samples per minute. */
export const constantThroughputTimer = defineElement({
  tag: 'ConstantThroughputTimer',
  guiClass: 'TestBeanGUI',
  testName: 'Constant Throughput Timer',
  props: {
    basedOn: intChoice(
      'calcMode',
      { thisThread: 0, allThreads: 1, threadGroup: 2, allThreadsShared: 3, threadGroupShared: 4 },
      'thisThread',
    ),
    throughputPerMinute: decimal('doubleProp', 'throughput'),
  },
});
