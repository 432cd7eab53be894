import { defineElement } from '../define-element.ts';
import { fixed, text, whole } from '../fields.ts';
import { ownController } from './main-controller.ts';
import { onSampleError } from './on-sample-error.ts';

/** Open Model Thread Group: one new thread per arrival, by a schedule such as `rate(5/s) even_arrivals(1 min)`. */
export const openModelThreadGroup = defineElement({
  tag: 'OpenModelThreadGroup',
  guiClass: 'OpenModelThreadGroupGui',
  testName: 'Open Model Thread Group',
  props: {
    schedule: text('OpenModelThreadGroup.schedule'),
    /** 0 gives other arrival times in each run. */
    randomSeed: whole('longProp', 'OpenModelThreadGroup.random_seed', 0),
    onSampleError,
    mainController: fixed(ownController('OpenModelThreadGroupController')),
  },
});
