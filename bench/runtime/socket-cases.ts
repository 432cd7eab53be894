export type SocketCase = {
  readonly name: string;
  readonly spec: object;
  readonly properties?: Readonly<Record<string, string>>;
  /** Most refused handshakes; undefined where nothing is promised. */
  readonly mostRefused?: number;
  /** How many may open. */
  readonly opened?: (count: number) => boolean;
};

type Setup = {
  readonly gate?: string;
  readonly retry?: object;
  readonly load: object;
  readonly flow?: readonly object[];
  readonly mock?: object;
};

const open = { type: 'websocket-open', name: 'open', path: '/ws', limits: ['handshake'] };
const echo = { type: 'websocket-exchange', name: 'echo', message: { type: 'text', text: 'hello' }, within: '2s' };
const ping = { type: 'websocket-ping', name: 'ping', within: '2s' };
const close = { type: 'websocket-close', name: 'close' };
const once = { type: 'users', users: 30, iterations: 1 };
const tenIn2s = { handshake: { type: 'fixed-window', allow: 10, per: '2s' } };
const patient = { policy: 'recommended', attempts: 50, budget: 10, budgetMinimum: 1_000_000 };

const specOf = ({ gate, retry, load, flow, mock }: Setup): object => ({
  name: 'sockets',
  intent: gate === undefined ? 'resilience' : 'respect',
  target: { url: 'http://api.example.com' },
  limits: { handshake: { type: 'token-bucket', rate: gate ?? '1000/s', safety: 1 } },
  retry: retry ?? patient,
  workloads: { work: { load, flow: flow ?? [open, echo, close] } },
  mock: { limits: tenIn2s, ...mock },
});

/** Ten handshakes in 2 s are allowed; `seconds` is how long sockets are held where they are. */
export function socketCases(seconds: number): readonly SocketCase[] {
  const held = { type: 'users', users: 5, for: `${seconds}s`, pacing: '1s' };
  const generous = { handshake: { type: 'token-bucket', rate: '100/s', burst: 100 } };
  const lossOf = (fault: object): Setup => ({
    gate: '20/s',
    load: held,
    flow: [open, echo, ping],
    mock: { limits: generous, faults: [fault] },
  });
  const all = (count: number): boolean => count === 30;
  const reopened = (count: number): boolean => count === 10;
  return [
    { name: '30 opens, gate 4/s', spec: specOf({ gate: '4/s', load: once }), mostRefused: 0, opened: all },
    {
      name: '30 opens, gate 8/s, own wait',
      spec: specOf({ gate: '8/s', load: once, retry: { ...patient, cooldown: false } }),
      // By chance of the jitter: twice what the same client once had.
      mostRefused: 20,
      opened: all,
    },
    { name: '30 opens, gate 8/s, cooldown', spec: specOf({ gate: '8/s', load: once }), opened: all },
    { name: '30 opens, no gate, own wait', spec: specOf({ load: once }), mostRefused: 75, opened: all },
    { name: '30 opens, no gate, no retry', spec: specOf({ load: once, retry: { policy: 'none' } }) },
    {
      name: 'nothing listens',
      spec: specOf({ gate: '20/s', load: { ...once, users: 5 }, retry: { policy: 'none' } }),
      properties: { 'websocket.port': '9' },
      opened: (count) => count === 0,
    },
    {
      name: 'server cuts 5 sockets off (1006)',
      spec: specOf(lossOf({ type: 'close-sockets', code: 1006, at: `${seconds / 2}s` })),
      opened: reopened,
    },
    {
      name: 'server closes 5 sockets (1000)',
      spec: specOf(lossOf({ type: 'close-sockets', code: 1000, at: `${seconds / 2}s` })),
      opened: reopened,
    },
    {
      name: 'server pings 5 sockets 4 times a second',
      spec: specOf(lossOf({ type: 'ping', every: '250ms' })),
      opened: (count) => count === 5,
    },
  ];
}
