import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type CountingServer = { readonly port: number; readonly requests: () => number; readonly close: () => void };

/** A target that answers everything with 200 and counts, so that a test need not believe the plan. */
export async function countingServer(): Promise<CountingServer> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    request.resume().on('end', () => response.end('{}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests: () => requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
