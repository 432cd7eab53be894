import { defineElement } from '../define-element.ts';
import { choice, text } from '../fields.ts';
import { BINARY_COMPARISONS } from './frame-comparison.ts';

/** WebSocket Binary Frame Filter: discards binary frames that compare true. */
export const binaryFrameFilter = defineElement({
  tag: 'eu.luminis.jmeter.wssampler.BinaryFrameFilter',
  guiClass: 'eu.luminis.jmeter.wssampler.BinaryFrameFilterGui',
  testName: 'WebSocket Binary Frame Filter',
  props: {
    comparisonType: choice('comparisonType', BINARY_COMPARISONS, 'isPlain'),
    matchPosition: text('matchPosition', ''),
    matchValue: text('matchValue', ''),
  },
});
