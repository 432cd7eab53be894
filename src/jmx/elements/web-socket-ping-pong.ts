import { defineElement } from '../define-element.ts';
import { choice } from '../fields.ts';
import { readTimeoutMs } from './web-socket-fields.ts';

/** WebSocket Ping/Pong: a ping and its answer, or an unsolicited pong. */
export const webSocketPingPong = defineElement({
  tag: 'eu.luminis.jmeter.wssampler.PingPongSampler',
  guiClass: 'eu.luminis.jmeter.wssampler.PingPongSamplerGui',
  testName: 'WebSocket Ping/Pong',
  props: { type: choice('type', { pingPong: 'PingPong', pong: 'Pong' }, 'pingPong'), readTimeoutMs },
});
