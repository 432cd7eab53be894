import { bool, choice, text } from '../fields.ts';

/** Address of the plugin's samplers (jmeter-websocket-samplers); HTTP Request Defaults do not apply to them. */
export const webSocketAddress = {
  tls: bool('TLS', false),
  server: text('server', ''),
  port: text('port', 80),
  path: text('path', ''),
  connectTimeoutMs: text('connectTimeout', 20000),
} as const;

export const readTimeoutMs = text('readTimeout', 6000);
export const payloadType = choice('payloadType', { text: 'Text', binary: 'Binary', textStomp: 'TextStomp' }, 'text');
export const requestData = text('requestData', '');
export const loadDataFromFile = bool('loadDataFromFile', false);
export const dataFile = text('dataFile', '');
/** False uses the connection this thread opened before; the address is then not read. */
export const createNewConnection = bool('createNewConnection', false);
