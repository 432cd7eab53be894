import type { Rule } from '../rule.ts';
import { socketPerIteration } from './w01-socket-per-iteration.ts';
import { socketLeftOpen } from './w02-socket-left-open.ts';
import { socketSilent } from './w03-socket-silent.ts';
import { readTimeout } from './w04-read-timeout.ts';
import { portAndTls } from './w05-port-and-tls.ts';
import { socketAddress } from './w06-socket-address.ts';
import { noConnection } from './w07-no-connection.ts';

/** WebSockets of the plugin jmeter-websocket-samplers. */
export const webSocketRules: readonly Rule[] = [
  socketPerIteration,
  socketLeftOpen,
  socketSilent,
  readTimeout,
  portAndTls,
  socketAddress,
  noConnection,
];
