import { defineElement } from '../define-element.ts';
import { choice, text } from '../fields.ts';
import { TEXT_COMPARISONS } from './frame-comparison.ts';

/** WebSocket Text Frame Filter: discards text frames that compare true; their time counts against the read timeout. */
export const textFrameFilter = defineElement({
  tag: 'eu.luminis.jmeter.wssampler.TextFrameFilter',
  guiClass: 'eu.luminis.jmeter.wssampler.TextFrameFilterGui',
  testName: 'WebSocket Text Frame Filter',
  commentsAfter: 'comparisonType',
  props: {
    comparisonType: choice('comparisonType', TEXT_COMPARISONS, 'isPlain'),
    matchValue: text('matchValue', ''),
  },
});
