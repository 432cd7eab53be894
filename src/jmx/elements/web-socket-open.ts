import { defineElement } from '../define-element.ts';
import { readTimeoutMs, webSocketAddress } from './web-socket-fields.ts';

/** WebSocket Open Connection: closes an earlier connection of the thread without a close frame. */
export const webSocketOpen = defineElement({
  tag: 'eu.luminis.jmeter.wssampler.OpenWebSocketSampler',
  guiClass: 'eu.luminis.jmeter.wssampler.OpenWebSocketSamplerGui',
  testName: 'WebSocket Open Connection',
  props: { ...webSocketAddress, readTimeoutMs },
});
