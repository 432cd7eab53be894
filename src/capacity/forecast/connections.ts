/**
 * Connections that are opened one for each operation, as those of WebSockets are. Returns the moment at which one that is
 * asked for now is there. The generator makes no more than so many in a second, and is at its first one for a while.
 */
export type Connections = (nowSeconds: number) => number;

export type ConnectionTimes = {
  readonly connectSeconds: number;
  readonly connectsPerSecond: number;
  readonly firstConnectSeconds: number;
};

export function createConnections(times: ConnectionTimes): Connections {
  let freeSeconds: number | null = null;
  return (nowSeconds) => {
    const begins = freeSeconds === null ? nowSeconds + times.firstConnectSeconds : Math.max(nowSeconds, freeSeconds);
    freeSeconds = begins + 1 / times.connectsPerSecond;
    return begins + times.connectSeconds;
  };
}
