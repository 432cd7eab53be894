import { defineElement } from '../define-element.ts';
import {
  createNewConnection,
  dataFile,
  loadDataFromFile,
  payloadType,
  requestData,
  webSocketAddress,
} from './web-socket-fields.ts';

/** WebSocket Single Write: writes one frame, reads none. */
export const webSocketSingleWrite = defineElement({
  tag: 'eu.luminis.jmeter.wssampler.SingleWriteWebSocketSampler',
  guiClass: 'eu.luminis.jmeter.wssampler.SingleWriteWebSocketSamplerGui',
  testName: 'WebSocket Single Write Sampler',
  props: { ...webSocketAddress, payloadType, requestData, createNewConnection, loadDataFromFile, dataFile },
});
