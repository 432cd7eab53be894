import { defineElement } from '../define-element.ts';
import { bool, choice } from '../fields.ts';
import { createNewConnection, readTimeoutMs, webSocketAddress } from './web-socket-fields.ts';

/** WebSocket Single Read: waits for one frame; `optional` makes a timeout no failure. */
export const webSocketSingleRead = defineElement({
  tag: 'eu.luminis.jmeter.wssampler.SingleReadWebSocketSampler',
  guiClass: 'eu.luminis.jmeter.wssampler.SingleReadWebSocketSamplerGui',
  testName: 'WebSocket Single Read Sampler',
  props: {
    ...webSocketAddress,
    dataType: choice('dataType', { text: 'Text', binary: 'Binary', any: 'Any' }, 'text'),
    createNewConnection,
    readTimeoutMs,
    optional: bool('optional', false),
  },
});
