import { defineElement } from '../define-element.ts';
import {
  createNewConnection,
  dataFile,
  loadDataFromFile,
  payloadType,
  readTimeoutMs,
  requestData,
  webSocketAddress,
} from './web-socket-fields.ts';

/** WebSocket request-response: writes one frame and waits for the next. */
export const webSocketRequestResponse = defineElement({
  tag: 'eu.luminis.jmeter.wssampler.RequestResponseWebSocketSampler',
  guiClass: 'eu.luminis.jmeter.wssampler.RequestResponseWebSocketSamplerGui',
  testName: 'WebSocket request-response Sampler',
  commentsAfter: 'createNewConnection',
  props: {
    createNewConnection,
    ...webSocketAddress,
    payloadType,
    requestData,
    readTimeoutMs,
    loadDataFromFile,
    dataFile,
  },
});
