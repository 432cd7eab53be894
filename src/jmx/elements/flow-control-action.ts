import { defineElement } from '../define-element.ts';
import { intChoice, text } from '../fields.ts';

/** Flow Control Action: pauses or redirects a thread; writes no result. */
export const flowControlAction = defineElement({
  tag: 'TestAction',
  guiClass: 'TestActionGui',
  testName: 'Flow Control Action',
  props: {
    action: intChoice(
      'ActionProcessor.action',
      { stop: 0, pause: 1, stopNow: 2, restartNextLoop: 3, startNextIteration: 4, breakLoop: 5 },
      'pause',
    ),
    target: intChoice('ActionProcessor.target', { thread: 0, test: 2 }, 'thread'),
    durationMs: text('ActionProcessor.duration', 0),
  },
});
