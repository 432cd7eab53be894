import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** A UDP port of the loopback interface that nobody uses at the moment. */
export async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  return port;
}

/** Sends one datagram to the loopback interface; JMeter listens there for `StopTestNow`. */
export async function sendDatagram(port: number, text: string): Promise<void> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => {
    // Nobody listening is no error: JMeter may have ended just now.
    socket.send(text, port, '127.0.0.1', () => resolve());
  });
  socket.close();
}
