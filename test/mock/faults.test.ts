import { once } from 'node:events';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import type { Fault } from '../../src/spec/scenario.ts';
import { pause, type RunningMock, type Sent, send, withMock } from '../support/running-mock.ts';
import { clientCredentials, fixedWindowLimit, httpStep, scenario, webSocketOpen } from '../support/scenario-builder.ts';

const read = httpStep({ name: 'read', path: '/a', limits: ['quota'], assumed: { p50Seconds: 0.02, p95Seconds: 0.02 } });
const write = httpStep({ name: 'write', path: '/b', method: 'POST' });
const open = webSocketOpen({ name: 'open', path: '/ws' });
const limits = [fixedWindowLimit('quota', 1000, 60)];

const always = {
  atSeconds: null,
  afterRequests: null,
  forSeconds: null,
  requests: null,
  share: 1,
  steps: null,
} as const;
type Of<T extends Fault['type']> = Extract<Fault, { readonly type: T }>;
const reset = (changes: Partial<Of<'reset'>> = {}): Fault => ({
  ...always,
  type: 'reset',
  processed: false,
  ...changes,
});
const status = (changes: Partial<Of<'status'>> = {}): Fault => ({
  ...{ ...always, type: 'status', status: 503, body: null, contentType: 'application/json', retryAfterSeconds: null },
  ...changes,
});
const moment = { atSeconds: null, afterRequests: 1 } as const;

const playing = (faults: readonly Fault[], use: (mock: RunningMock) => Promise<void>, timeScale = 1) =>
  withMock(scenario([read, write, open], { limits, mock: { faults } }), use, timeScale);

const operation = (id: string, attempt = 1): Sent => ({
  headers: { 'x-loadwright-operation': `${id};attempt=${attempt}` },
});
/** The status of a request; the error's code when there is none. */
const outcome = (url: string, sent: Sent = {}): Promise<number | string> =>
  send(url, sent).then(
    (reply) => reply.status,
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  );
const socketTo = async ({ http }: RunningMock): Promise<WebSocket> => {
  const socket = new WebSocket(`ws://127.0.0.1:${http.port}/ws`);
  await once(socket, 'open');
  return socket;
};
const codeOf = async (socket: WebSocket): Promise<number> => (await once(socket, 'close'))[0] as number;
const upTo = async (condition: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 200 && !condition(); turn++) await pause(10);
};

describe('faults of requests', () => {
  it('give another status, at no cost to the limits', () =>
    playing([status({ body: 'no', contentType: 'text/plain', retryAfterSeconds: 2 })], async (mock) => {
      const { status: code, text, headers } = await send(mock.url('/a'), operation('o'));
      expect({ code, text, type: headers['content-type'], wait: headers['retry-after'] }).to.deep.equal({
        ...{ code: 503, text: 'no', type: 'text/plain', wait: '2' },
      });
      expect(mock.events[0]).to.include({ status: 503, fault: 'status', processed: false, retryAfter: 2, limit: null });
      expect(mock.summary().limits['quota']?.admitted).to.equal(0);
      await send(mock.url('/a'), operation('o', 2));
      expect(mock.events[1]).to.include({ early: true });
    }));

  it("give it in the shape of the target's own errors", () =>
    playing([status({ status: 502 })], async ({ url }) => {
      const { text } = await send(url('/a'));
      expect(JSON.parse(text)).to.deep.equal({ message: 'a fault of the stand-in: 502', code: 'error', status: 502 });
    }));

  it('hit the steps they name, for so many requests', () =>
    playing([status({ steps: ['write'], requests: 2 })], async ({ url, events }) => {
      const codes = [];
      for (let turn = 0; turn < 3; turn++) {
        codes.push(await outcome(url('/a')), await outcome(url('/b'), { method: 'POST', body: '{}' }));
      }
      expect(codes).to.deep.equal([200, 503, 200, 503, 200, 200]);
      expect(events.map(({ fault }) => fault)).to.deep.equal([null, 'status', null, 'status', null, null]);
    }));

  it('hit a share of them, the same for the same seed', async () => {
    const runs: string[] = [];
    for (const seed of [7, 7, 8]) {
      const faults = [status({ share: 0.3 })];
      await withMock(scenario([write], { mock: { faults, seed } }), async ({ url, events }) => {
        for (let turn = 0; turn < 100; turn++) await send(url('/b'), { method: 'POST' });
        runs.push(events.map(({ fault }) => (fault ? 'x' : '.')).join(''));
      });
    }
    const hits = [...(runs[0] as string)].filter((one) => one === 'x').length;
    expect(hits).to.be.within(15, 45);
    expect(runs[1]).to.equal(runs[0]);
    expect(runs[2]).not.to.equal(runs[0]);
  });

  it('begin some time after the first request and end in time, at the time scale', () =>
    playing(
      [status({ atSeconds: 6, forSeconds: 12 })],
      async ({ url }) => {
        await pause(700);
        expect(await outcome(url('/a'))).to.equal(200);
        await pause(1200);
        expect(await outcome(url('/a'))).to.equal(503);
        await pause(1200);
        expect(await outcome(url('/a'))).to.equal(200);
      },
      0.1,
    ));

  it('begin after so many answers', () =>
    playing([status({ afterRequests: 3 })], async ({ url }) => {
      const codes = [];
      for (let turn = 0; turn < 5; turn++) codes.push(await outcome(url('/a')));
      expect(codes).to.deep.equal([200, 200, 200, 503, 503]);
    }));

  it('reset the connection before anything is done', () =>
    playing([reset({ requests: 1 })], async ({ url, events, summary }) => {
      expect(await outcome(url('/a'), operation('o'))).to.equal('ECONNRESET');
      expect(await outcome(url('/a'), operation('o', 2))).to.equal(200);
      expect(
        events.map(({ status: code, processed, fault, duplicate }) => ({ code, processed, fault, duplicate })),
      ).to.deep.equal([
        { code: 0, processed: false, fault: 'reset', duplicate: false },
        { code: 200, processed: true, fault: null, duplicate: false },
      ]);
      expect(summary()).to.include({ duplicates: 0, inFlight: 0 });
      expect(summary().limits['quota']?.admitted).to.equal(1);
    }));

  it('reset it after the work was done: the next attempt is a duplicate', () =>
    playing([reset({ requests: 1, processed: true })], async ({ url, events, summary }) => {
      expect(await outcome(url('/a'), operation('o'))).to.equal('ECONNRESET');
      expect(events[0]).to.include({ status: 0, processed: true, fault: 'reset', duplicate: false });
      expect(events[0]?.ms).to.be.at.least(19);
      expect(await outcome(url('/a'), operation('o', 2))).to.equal(200);
      expect(events[1]).to.include({ processed: true, duplicate: true });
      expect(summary().duplicates).to.equal(1);
    }));

  it('take another response time', () => {
    const latency = { p50Seconds: 0.2, p95Seconds: 0.2 };
    return playing([{ ...always, type: 'latency', latency, steps: ['read'] }], async ({ url, events }) => {
      await send(url('/a'));
      await send(url('/b'), { method: 'POST' });
      expect(events[0]?.ms).to.be.at.least(199);
      expect(events[0]).to.include({ fault: 'latency', status: 200 });
      expect(events[1]).to.include({ fault: null, status: 200 });
    });
  });

  it('let the body trickle, and count it as done once the headers are out', () =>
    playing([{ ...always, type: 'slow-body', overSeconds: 0.6 }], async ({ url, events }) => {
      const response = await fetch(url('/a'), operation('o') as RequestInit);
      expect(events).to.deep.equal([]);
      expect(await response.text()).to.equal('{}');
      expect(events[0]).to.include({ fault: 'slow-body', status: 200, processed: true });
      expect(events[0]?.ms).to.be.at.least(600);
      const left = await fetch(url('/a'), operation('p') as RequestInit);
      await left.body?.cancel();
      await upTo(() => events.length > 1);
      expect(events[1]).to.include({ fault: 'slow-body', status: 0, processed: true });
    }));

  it('hit the token endpoint only by its name', async () => {
    const form = { method: 'POST', body: 'grant_type=client_credentials&client_id=a&client_secret=b' };
    const auth = clientCredentials;
    for (const [steps, wanted] of [
      [null, 200],
      [['token'], 400],
    ] as const) {
      const faults = [status({ status: 400, body: 'rate limit exceeded', steps })];
      await withMock(scenario([read], { limits, auth, mock: { faults } }), async ({ url, events }) => {
        expect(await outcome(url('/oauth/token'), form)).to.equal(wanted);
        expect(events[0]).to.include({ kind: 'token', fault: wanted === 400 ? 'status' : null });
      });
    }
  });

  it('refuse, delay and reset the opening of sockets', async () => {
    const opened = (mock: RunningMock) =>
      socketTo(mock).then(
        (socket) => socket.close(),
        (error: Error) => error.message,
      );
    await playing([status({ requests: 1 }), reset({ afterRequests: 1, requests: 1 })], async (mock) => {
      expect(await opened(mock)).to.equal('Unexpected server response: 503');
      expect(await opened(mock)).to.match(/ECONNRESET|hang up/);
      expect(await opened(mock)).to.equal(undefined);
      expect(mock.events.slice(0, 3).map(({ fault }) => fault)).to.deep.equal(['status', 'reset', null]);
    });
    await playing([reset({ processed: true, requests: 1 })], async (mock) => {
      expect(await opened(mock)).to.match(/ECONNRESET|hang up/);
      expect(mock.events[0]).to.include({ fault: 'reset', processed: true, status: 0 });
    });
  });
});

describe('faults of the target', () => {
  it('close sockets with a code, or without a frame', async () => {
    for (const [code, seen] of [
      [1001, 1001],
      [4321, 4321],
      [1006, 1006],
    ] as const) {
      await playing([{ ...moment, type: 'close-sockets', code, share: 1, steps: null }], async (mock) => {
        const socket = await socketTo(mock);
        expect(await codeOf(socket)).to.equal(seen);
        await upTo(() => mock.events.length > 1);
        expect(mock.events[1]).to.include({ kind: 'websocket-close', status: code, fault: 'close-sockets' });
        const other = await socketTo(mock);
        await pause(50);
        expect(other.readyState).to.equal(WebSocket.OPEN);
        other.close();
      });
    }
  });

  it('close a share of them', () =>
    playing(
      [{ atSeconds: null, afterRequests: 10, type: 'close-sockets', code: 1012, share: 0.3, steps: ['open'] }],
      async (mock) => {
        const sockets = [];
        for (let turn = 0; turn < 10; turn++) sockets.push(await socketTo(mock));
        await upTo(() => mock.summary().openSockets === 7);
        expect(mock.summary().openSockets).to.equal(7);
        for (const socket of sockets) socket.close();
      },
    ));

  it('ping while they last', () =>
    playing([{ ...always, type: 'ping', everySeconds: 0.03, forSeconds: 0.3 }], async (mock) => {
      const socket = await socketTo(mock);
      let pings = 0;
      socket.on('ping', () => pings++);
      await pause(600);
      const { pings: sent, pongs } = mock.summary();
      expect(sent).to.be.within(2, 11);
      expect({ seen: pings, pongs }).to.deep.equal({ seen: sent, pongs: sent });
      socket.close();
    }));

  it('leave a token so many sockets and evict its oldest', () =>
    playing([{ ...always, type: 'max-sockets', perToken: 2, code: 4001 }], async (mock) => {
      const sockets = [await socketTo(mock), await socketTo(mock)];
      const evicted = Promise.race(sockets.map(async (socket, index) => [index, await codeOf(socket)]));
      sockets.push(await socketTo(mock));
      expect(await evicted).to.deep.equal([0, 4001]);
      await upTo(() => mock.events.some(({ kind }) => kind === 'websocket-close'));
      expect(mock.events.find(({ kind }) => kind === 'websocket-close')).to.include({ fault: 'max-sockets' });
      for (const socket of sockets) socket.close();
    }));

  it('kill it and let it return on the same ports', () => {
    const slow = httpStep({ name: 'slow', path: '/slow', assumed: { p50Seconds: 5, p95Seconds: 5 } });
    const faults: Fault[] = [{ atSeconds: 1, afterRequests: null, type: 'down', forSeconds: 1.5 }];
    return withMock(scenario([slow, open, write], { mock: { faults } }), async (mock) => {
      const [answer, closed, frameless] = [
        outcome(mock.url('/slow'), operation('o')),
        socketTo(mock).then(codeOf),
        outcome(`https://127.0.0.1:${mock.https.port}/slow`, { insecure: true }),
      ];
      expect([await answer, await closed]).to.deep.equal(['ECONNRESET', 1006]);
      expect(await frameless).to.match(/ECONNRESET|socket/);
      expect(await outcome(mock.url('/b'), { method: 'POST' })).to.equal('ECONNREFUSED');
      await pause(2000);
      expect(await outcome(mock.url('/b'), { method: 'POST' })).to.equal(200);
      expect(await outcome(`https://127.0.0.1:${mock.https.port}/b`, { method: 'POST', insecure: true })).to.equal(200);
      const of = (kind: string) => mock.events.filter((event) => event.kind === kind);
      expect(of('http')[0]).to.include({ step: 'slow', status: 0, fault: 'down', processed: false });
      expect(of('websocket-close')[0]).to.include({ status: 1006, fault: 'down' });
      expect(mock.summary()).to.include({ inFlight: 0, openSockets: 0 });
    });
  });

  it('can be stopped while it is dead', () =>
    playing([{ ...moment, type: 'down', forSeconds: 60 }], async ({ url }) => {
      await send(url('/a'));
      await pause(50);
      expect(await outcome(url('/a'))).to.equal('ECONNREFUSED');
    }));

  it('revoke the tokens issued so far, and no others', () => {
    const form = { method: 'POST', body: 'grant_type=client_credentials&client_id=a&client_secret=b' };
    const faults: Fault[] = [{ ...moment, type: 'revoke-tokens' }];
    return withMock(
      scenario([read], { limits, auth: clientCredentials, mock: { faults } }),
      async ({ url, events }) => {
        const token = async (): Promise<Sent> => {
          const { text } = await send(url('/oauth/token'), form);
          return {
            headers: { authorization: `Bearer ${(JSON.parse(text) as { access_token: string }).access_token}` },
          };
        };
        const first = await token();
        expect(await outcome(url('/a'), first)).to.equal(200);
        await pause(20);
        expect(await outcome(url('/a'), first)).to.equal(401);
        expect(await outcome(url('/a'), await token())).to.equal(200);
        expect(events.filter(({ kind }) => kind === 'http').map(({ fault }) => fault)).to.deep.equal([
          ...[null, 'revoke-tokens', null],
        ]);
      },
    );
  });
});
