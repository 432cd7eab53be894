import { defineElement } from '../define-element.ts';
import { decimal, whole } from '../fields.ts';

/** Precise Throughput Timer: a Poisson schedule of `throughput` samples per `throughputPeriodSeconds`. */
export const preciseThroughputTimer = defineElement({
  tag: 'PreciseThroughputTimer',
  guiClass: 'TestBeanGUI',
  testName: 'Precise Throughput Timer',
  props: {
    /** Set by the panel, read by nobody since 5.3. */
    allowedThroughputSurplus: decimal('doubleProp', 'allowedThroughputSurplus', 1),
    batchSize: whole('intProp', 'batchSize', 1),
    batchThreadDelayMs: whole('intProp', 'batchThreadDelay', 0),
    durationSeconds: whole('longProp', 'duration', 3600),
    exactLimit: whole('intProp', 'exactLimit', 10000),
    randomSeed: whole('longProp', 'randomSeed', 0),
    throughput: decimal('doubleProp', 'throughput'),
    throughputPeriodSeconds: whole('intProp', 'throughputPeriod', 3600),
  },
});
