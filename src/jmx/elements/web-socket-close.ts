import { defineElement } from '../define-element.ts';
import { text } from '../fields.ts';
import { readTimeoutMs } from './web-socket-fields.ts';

/** WebSocket Close: the close handshake with this status. */
export const webSocketClose = defineElement({
  tag: 'eu.luminis.jmeter.wssampler.CloseWebSocketSampler',
  guiClass: 'eu.luminis.jmeter.wssampler.CloseWebSocketSamplerGui',
  testName: 'WebSocket Close',
  props: { statusCode: text('statusCode', 1000), readTimeoutMs },
});
