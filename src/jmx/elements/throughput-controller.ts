import { defineElement } from '../define-element.ts';
import { bool, decimal, intChoice, whole } from '../fields.ts';

/** Throughput Controller: runs its children a number of times or in a share of the iterations; no rate. */
export const throughputController = defineElement({
  tag: 'ThroughputController',
  guiClass: 'ThroughputControllerGui',
  testName: 'Throughput Controller',
  commentsAfter: 'ThroughputController.percentThroughput',
  props: {
    style: intChoice('ThroughputController.style', { totalExecutions: 0, percentExecutions: 1 }, 'percentExecutions'),
    perThread: bool('ThroughputController.perThread', false),
    maxThroughput: whole('intProp', 'ThroughputController.maxThroughput', 1),
    percentThroughput: decimal('FloatProperty', 'ThroughputController.percentThroughput', 100),
  },
});
