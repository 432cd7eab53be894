import { once } from 'node:events';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import type { Step } from '../../src/spec/scenario.ts';
import { pause, type RunningMock, send, withMock } from '../support/running-mock.ts';
import {
  clientCredentials,
  endpoint,
  fixedWindowLimit,
  httpStep,
  scenario,
  webSocketExchange,
  webSocketOpen,
  webSocketRead,
  webSocketWrite,
} from '../support/scenario-builder.ts';

const plain = { websocket: endpoint({ scheme: 'ws' }) } as const;
const close: Step = { type: 'websocket-close', name: 'close', pointer: '', status: 1000 };
const address = (mock: RunningMock, path: string): string => `ws://127.0.0.1:${mock.http.port}${path}`;

type Client = {
  readonly socket: WebSocket;
  readonly frames: string[];
  readonly frame: (count: number) => Promise<string>;
};

/** Opens a socket; rejects with the status when it is refused. */
async function connect(url: string, headers: Record<string, string> = {}): Promise<Client> {
  const socket = new WebSocket(url, { headers, rejectUnauthorized: false, perMessageDeflate: false });
  const frames: string[] = [];
  socket.on('message', (data) => frames.push(data.toString()));
  await new Promise<void>((resolve, reject) => {
    socket.on('open', () => resolve());
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      reject(new Error(`${response.statusCode} ${response.headers['retry-after'] ?? ''}`.trim()));
    });
    socket.on('error', reject);
  });
  return {
    socket,
    frames,
    frame: async (count) => {
      for (let tries = 0; frames.length < count && tries < 200; tries++) await pause(10);
      return frames[count - 1] ?? 'nothing';
    },
  };
}

describe('the mock opens WebSockets', () => {
  it('echoes, answers pings and closes as asked', async () => {
    const flow = [
      webSocketOpen({ name: 'open', path: '/echo' }),
      webSocketExchange({ name: 'say', text: 'hello ${values.n}' }),
      close,
    ];
    await withMock(scenario(flow, { target: plain }), async (mock) => {
      const { socket, frame } = await connect(address(mock, '/echo'), { 'x-loadwright-operation': 'o;attempt=1' });
      socket.send('hello 1');
      expect(await frame(1)).to.equal('hello 1');
      socket.send('something else');
      expect(await frame(2)).to.equal('something else');
      socket.ping('x');
      await once(socket, 'pong');
      expect(mock.summary().openSockets).to.equal(1);
      socket.close(1000);
      const [code] = await once(socket, 'close');
      expect(code).to.equal(1000);
      await pause(20);
      expect(mock.events.map(({ kind, step, status, bytes }) => [kind, step, status, bytes])).to.deep.equal([
        ['websocket-open', 'open', 101, 0],
        ['websocket-frame', 'say', 200, 7],
        ['websocket-frame', null, 200, 14],
        ['websocket-frame', null, 200, 1],
        ['websocket-close', 'open', 1000, 0],
      ]);
      expect(mock.events[0]).to.include({ operation: 'o', attempt: 1, workload: 'work', path: '/echo', method: 'GET' });
      expect(mock.summary()).to.include({ attempts: 1, admitted: 1, openSockets: 0 });
    });
  });

  it('answers a ping after the time of its step, of several in their order, and reads go on meanwhile', async () => {
    const ping = (name: string, seconds: number): Step => ({
      ...{ type: 'websocket-ping', name, pointer: '', withinSeconds: 5 },
      assumed: { p50Seconds: seconds, p95Seconds: seconds },
    });
    const flow = [
      webSocketOpen({ name: 'open', path: '/echo' }),
      ping('slow', 0.25),
      webSocketExchange({ name: 'say', text: 'hello' }),
      ping('slower', 0.4),
      close,
    ];
    await withMock(scenario(flow, { target: plain }), async (mock) => {
      const { socket, frame } = await connect(address(mock, '/echo'));
      const pong = async (payload: string): Promise<readonly [string, number]> => {
        const sentMs = performance.now();
        const answered = once(socket, 'pong');
        socket.ping(payload);
        return [String((await answered)[0]), performance.now() - sentMs];
      };
      const first = pong('a');
      socket.send('hello');
      expect(await frame(1)).to.equal('hello');
      const pongs = [await first, await pong('bc'), await pong('')];
      expect(pongs.map(([payload]) => payload)).to.deep.equal(['a', 'bc', '']);
      // A timer of Node may fire a fraction of a millisecond early.
      for (const [index, least] of [249, 399, 249].entries()) expect(pongs[index]?.[1]).to.be.at.least(least);
      const seen = mock.events.filter(({ method }) => method === 'PING');
      expect(seen.map(({ step, status, bytes }) => [step, status, bytes])).to.deep.equal([
        ['slow', 200, 1],
        ['slower', 200, 2],
        ['slow', 200, 0],
      ]);
      for (const [index, least] of [249, 399, 249].entries()) expect(seen[index]?.ms).to.be.at.least(least);
      // One that is under way when the socket closes gets no pong.
      socket.ping('lost');
      await pause(50);
      socket.close(1000);
      await pause(450);
      expect(mock.events.at(-1)).to.include({ method: 'PING', step: 'slower', status: 0 });
      expect(mock.summary()).to.include({ attempts: 1, openSockets: 0 });
    });
  });

  it('says what the flow reads, and only that', async () => {
    const reads: Step = {
      type: 'repeat',
      pointer: '',
      times: 2,
      forSeconds: null,
      everySeconds: 0,
      flow: [webSocketRead({ name: 'tick', contains: 'tick' })],
    };
    const flow = [
      webSocketOpen({ name: 'open', path: '/events' }),
      webSocketRead({ name: 'welcome', contains: 'connected' }),
      webSocketRead({ name: 'any' }),
      reads,
      webSocketWrite('fire and forget', 'beat'),
      webSocketExchange({
        name: 'ask',
        text: 'who',
        contains: '"you":',
        save: [{ variable: 'me', type: 'json', path: '$.id', whenMissing: 'fail' }],
      }),
      webSocketWrite('subscribe', 'sub'),
      webSocketRead({ name: 'confirmed', contains: 'sub ok' }),
    ];
    await withMock(scenario(flow, { target: plain }), async (mock) => {
      const { socket, frame, frames } = await connect(address(mock, '/events'));
      expect(await frame(4)).to.equal('tick');
      expect(frames).to.deep.equal(['connected', '{"event":"ready"}', 'tick', 'tick']);
      socket.send('beat');
      socket.send('who');
      expect(await frame(5)).to.equal('{"you":"","id":"me-000005"}');
      socket.send('sub');
      expect(await frame(6)).to.equal('sub ok');
      expect(mock.events.map(({ step }) => step)).to.deep.equal(['open', 'fire and forget', 'ask', 'subscribe']);
    });
  });

  it('speaks TLS where the target does, on the URL that it handed out', async () => {
    const flow = [
      httpStep({
        name: 'channel',
        method: 'POST',
        path: '/channels',
        save: [{ variable: 'connectUri', type: 'json', path: '$.connectUri', whenMissing: 'fail' }],
      }),
      webSocketOpen({ name: 'open', url: '${connectUri}', authenticated: false }),
      webSocketRead({ name: 'welcome' }),
    ];
    await withMock(scenario(flow), async (mock) => {
      const { connectUri } = JSON.parse((await send(mock.url('/channels'), { method: 'POST' })).text);
      expect(connectUri).to.equal(`wss://127.0.0.1:${mock.https.port}/__loadwright__/to/connectUri/1`);
      const { frame } = await connect(connectUri);
      expect(await frame(1)).to.equal('{"event":"ready"}');
    });
  });

  it('refuses without credentials, over the limit and on unknown paths, with plain HTTP', async () => {
    const flow = [webSocketOpen({ name: 'open', path: '/ws', limits: ['opens'] })];
    const limits = [fixedWindowLimit('opens', 1, 60)];
    const auth = { type: 'bearer', property: 'auth.token' } as const;
    await withMock(scenario(flow, { target: plain, limits, auth }), async (mock) => {
      const token = { authorization: 'Bearer x' };
      const refusal = (url: string, headers = {}) =>
        connect(url, headers).then(
          () => 'opened',
          (error: Error) => error.message,
        );
      expect(await refusal(address(mock, '/ws'))).to.equal('401');
      expect(await refusal(address(mock, '/ws'), token)).to.equal('opened');
      expect(await refusal(address(mock, '/ws'), token)).to.equal('429 60');
      expect(await refusal(address(mock, '/nowhere'), token)).to.equal('404');
      expect(
        (await send(mock.url('/ws'), { headers: { upgrade: 'websocket', connection: 'upgrade', ...token } })).status,
      ).to.equal(429);
      expect((await send(mock.url('/ws'))).status).to.equal(404);
      expect(mock.events.map(({ kind, status }) => `${kind} ${status}`)).to.deep.equal([
        ...[
          'websocket-open 401',
          'websocket-open 101',
          'websocket-open 429',
          'unmatched 404',
          'websocket-open 429',
          'unmatched 404',
        ],
      ]);
    });
  });

  it('answers a broken handshake', async () => {
    const flow = [webSocketOpen({ name: 'open', path: '/ws' })];
    await withMock(scenario(flow, { target: plain }), async (mock) => {
      expect(
        (await send(mock.url('/ws'), { headers: { upgrade: 'websocket', connection: 'upgrade' } })).status,
      ).to.equal(400);
      expect(mock.events.map(({ status }) => status)).to.deep.equal([400]);
    });
  });

  it('holds a concurrency permit for as long as the socket is open', async () => {
    const limits = [
      { name: 'sockets', type: 'concurrency', max: 1, scope: 'org', safety: 1, backgroundPerSecond: 0 } as const,
    ];
    const flow = [webSocketOpen({ name: 'open', path: '/ws', limits: ['sockets'] })];
    await withMock(scenario(flow, { target: plain, limits }), async (mock) => {
      const { socket } = await connect(address(mock, '/ws'));
      const again = () =>
        connect(address(mock, '/ws')).then(
          ({ socket: other }) => other.terminate(),
          (error: Error) => error.message,
        );
      expect(await again()).to.equal('429 1');
      socket.terminate();
      await pause(50);
      expect(await again()).to.equal(undefined);
      await pause(50);
      expect(mock.events.map(({ kind, status }) => `${kind} ${status}`)).to.deep.equal([
        ...[
          'websocket-open 101',
          'websocket-open 429',
          'websocket-close 1006',
          'websocket-open 101',
          'websocket-close 1006',
        ],
      ]);
    });
  });

  it('limits messages', async () => {
    const flow = [
      webSocketOpen({ name: 'open', path: '/ws' }),
      webSocketExchange({ name: 'say', text: 'hi', limits: ['messages'] }),
    ];
    await withMock(scenario(flow, { target: plain, limits: [fixedWindowLimit('messages', 1, 1)] }), async (mock) => {
      const { socket, frame } = await connect(address(mock, '/ws'));
      socket.send('hi');
      socket.send('hi');
      expect(await frame(1)).to.equal('hi');
      expect(JSON.parse(await frame(2))).to.include({ code: 'too.many.requests' });
      expect(mock.events.map(({ kind, status, limit }) => [kind, status, limit])).to.deep.equal([
        ['websocket-open', 101, null],
        ['websocket-frame', 200, null],
        ['websocket-frame', 429, 'messages'],
      ]);
    });
  });

  it('keeps 200 sockets and says goodbye to them when it stops', async () => {
    const flow = [webSocketOpen({ name: 'open', path: '/ws' }), webSocketExchange({ name: 'say', text: 'hi' })];
    let codes: Promise<number[]> | undefined;
    await withMock(scenario(flow, { target: plain, auth: clientCredentials, workloads: [] }), async () => {});
    await withMock(scenario(flow, { target: plain }), async (mock) => {
      const clients = await Promise.all(Array.from({ length: 200 }, () => connect(address(mock, '/ws'))));
      for (const { socket } of clients) socket.send('hi');
      const answers = await Promise.all(clients.map(({ frame }) => frame(1)));
      expect(new Set(answers)).to.deep.equal(new Set(['hi']));
      expect(mock.summary().openSockets).to.equal(200);
      codes = Promise.all(clients.map(async ({ socket }) => (await once(socket, 'close'))[0] as number));
    });
    expect(new Set(await codes)).to.deep.equal(new Set([1001]));
  });
});
