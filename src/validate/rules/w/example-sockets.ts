import { element } from '../l/example-xml.ts';

type Props = Readonly<Record<string, string | number | boolean>>;

const socket =
  (name: string, props: Props) =>
  (more: Props = {}, ...children: readonly string[]): string =>
    element(
      [`eu.luminis.jmeter.wssampler.${name}`, `eu.luminis.jmeter.wssampler.${name}Gui`],
      name.replace(/WebSocketSampler|Sampler/, '').toLowerCase(),
      { ...props, ...more },
      children,
    );

const address = { TLS: true, server: 'events.example.com', port: '443', path: '/stream' };

export const open = socket('OpenWebSocketSampler', { ...address, connectTimeout: '5000', readTimeout: '5000' });
export const write = socket('SingleWriteWebSocketSampler', {
  createNewConnection: false,
  payloadType: 'Text',
  requestData: 'hello',
});
export const read = socket('SingleReadWebSocketSampler', {
  createNewConnection: false,
  dataType: 'Text',
  readTimeout: '6000',
});
export const ask = socket('RequestResponseWebSocketSampler', {
  createNewConnection: false,
  payloadType: 'Text',
  requestData: 'hello',
  readTimeout: '6000',
});
export const askOnNew = socket('RequestResponseWebSocketSampler', {
  ...address,
  createNewConnection: true,
  payloadType: 'Text',
  requestData: 'hello',
  readTimeout: '6000',
});
export const ping = socket('PingPongSampler', { type: 'PingPong', readTimeout: '6000' });
export const close = socket('CloseWebSocketSampler', { statusCode: '1000', readTimeout: '6000' });
