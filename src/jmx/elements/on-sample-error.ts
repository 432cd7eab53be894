import { choice } from '../fields.ts';

/** What a thread does after a failed sample. */
export const onSampleError = choice(
  'ThreadGroup.on_sample_error',
  {
    continue: 'continue',
    startNextLoop: 'startnextloop',
    stopThread: 'stopthread',
    stopTest: 'stoptest',
    stopTestNow: 'stoptestnow',
  },
  'continue',
);
