import { expect } from 'chai';
import type { JtlRow } from '../../src/results/jtl-row.ts';
import { gapMeter } from '../../src/results/pair-meter.ts';
import { type RunAgainst, runAgainst } from '../support/run-against.ts';
import { type SeenSocket, type SocketTarget, socketTarget } from '../support/socket-target.ts';

/** What the server does on a socket of each path. */
const behaviour: Readonly<Record<string, (seen: SeenSocket) => void>> = {
  killed: ({ socket }) => void setTimeout(() => socket.terminate(), 200),
  closed: ({ socket }) => void setTimeout(() => socket.close(1000, 'bye'), 200),
  pings: ({ socket }) => {
    const pings = setInterval(() => socket.ping(), 20);
    socket.on('close', () => clearInterval(pings));
    socket.on('message', (data) => socket.send(String(data)));
  },
  pushes: ({ socket }) => {
    const pushes = setInterval(() => socket.send('news'), 20);
    socket.on('close', () => clearInterval(pushes));
  },
  flood: ({ socket }) => flood(socket, 5000),
  event: ({ socket }) => {
    const noise = setInterval(() => socket.send('noise'), 50);
    socket.on('close', () => clearInterval(noise));
    setTimeout(() => socket.send('{"event":"ready","id":"e 1"}'), 700);
  },
  echo: ({ socket }) => socket.on('message', (data) => socket.send(String(data))),
  silent: () => {},
};

/** Frames as fast as the connection takes them, for so long at most. */
function flood(socket: SeenSocket['socket'], milliseconds: number): void {
  const until = Date.now() + milliseconds;
  const push = (): void => {
    if (socket.readyState !== socket.OPEN || Date.now() > until) return;
    for (let frame = 0; frame < 100 && socket.bufferedAmount < 100_000; frame++) socket.send('noise');
    setImmediate(push);
  };
  push();
}

const kindOf = (seen: SeenSocket): string => seen.path.replace(/^\//, '').replace(/-.*/, '');

const read = (name: string, more: object = {}): object => ({ type: 'websocket-read', name, within: '1s', ...more });
const exchange = (name: string): object => ({
  type: 'websocket-exchange',
  name,
  message: { type: 'text', text: 'hello' },
  within: '2s',
});
const write = (name: string): object => ({ type: 'websocket-write', name, message: { type: 'text', text: 'hello' } });
const pause = (time: string): object => ({ type: 'pause', for: time });

/** A workload of one thread whose sockets are opened under its own path. */
const onSocket = (path: string, flow: readonly object[], iterations = 1): object => ({
  load: { type: 'users', users: 1, iterations },
  flow: [{ type: 'websocket-open', name: `open ${path}`, path: `/${path}` }, ...flow],
});

describe('sockets', function () {
  this.timeout(120_000);
  let target: SocketTarget;
  let run: RunAgainst;

  before(async () => {
    target = await socketTarget((seen) => behaviour[kindOf(seen)]?.(seen));
    run = await runAgainst({
      name: 'sockets',
      target: { url: `http://127.0.0.1:${target.port}` },
      retry: { policy: 'none' },
      limits: { slots: { type: 'concurrency', max: 1, safety: 1 } },
      workloads: {
        'killed-write': onSocket(
          'killed-write',
          [pause('1s'), write('write to killed'), exchange('after killed write')],
          2,
        ),
        'closed-write': onSocket(
          'closed-write',
          [pause('1s'), write('write to closed'), exchange('after closed write')],
          2,
        ),
        'killed-read': onSocket('killed-read', [read('read of killed'), exchange('after killed read')], 2),
        'closed-read': onSocket('closed-read', [read('read of closed'), exchange('after closed read')], 2),
        'killed-exchange': onSocket(
          'killed-exchange',
          [pause('1s'), exchange('exchange on killed'), write('after it')],
          2,
        ),
        'killed-loop': onSocket('killed-loop', [
          { type: 'repeat', times: 4, every: '600ms', flow: [exchange('heartbeat'), write('after heartbeat')] },
        ]),
        pings: onSocket('pings', [
          pause('300ms'),
          { type: 'repeat', times: 2, flow: [exchange('say among pings')] },
          { type: 'websocket-ping', name: 'ping among pings' },
        ]),
        pushes: onSocket('pushes', [pause('300ms'), { type: 'websocket-ping', name: 'ping among pushes' }]),
        'pushes-await': onSocket('pushes-await', [read('await among pushes', { contains: 'event' })]),
        flood: onSocket('flood', [read('await in a flood', { contains: 'event' })]),
        event: onSocket('event', [
          read('await event', {
            contains: 'ready',
            within: '5s',
            save: { event: { type: 'json', path: '$.id' } },
          }),
          { type: 'http', name: 'answer event', method: 'POST', path: '/answer/${event}' },
          read('await what never comes', { contains: 'gone' }),
          { type: 'http', name: 'answer nothing', method: 'POST', path: '/nothing' },
        ]),
        silent: onSocket('silent', [
          read('maybe a frame', { optional: true, within: '300ms' }),
          { type: 'http', name: 'go on', method: 'POST', path: '/went-on' },
        ]),
        incomplete: onSocket('echo-incomplete', [
          { ...exchange('lacks'), save: { lacking: { type: 'json', path: '$.lacking' } } },
          { type: 'http', name: 'after lack', method: 'POST', path: '/lacking/${lacking}' },
        ]),
        slots: {
          load: { type: 'users', users: 3, iterations: 2 },
          flow: [
            { type: 'websocket-open', name: 'open slot', path: '/killed-slots', limits: ['slots'] },
            read('read of slot'),
          ],
        },
      },
    });
  });
  after(() => target.close());

  const rows = (label: string): readonly JtlRow[] => run.rows.filter((row) => row.label === label);
  const sockets = (path: string): readonly SeenSocket[] => target.sockets.filter((seen) => seen.path === `/${path}`);
  const outcomes = (label: string): readonly (readonly [boolean, string])[] =>
    rows(label).map(({ success, outcome }) => [success, outcome]);

  it('no row lies at the beginning of time', () => {
    expect(run.rows.filter(({ timestamp }) => timestamp < 1e12)).to.deep.equal([]);
    expect(run.ended).to.equal('by itself');
  });
  it('frames passed over are no rows', () => {
    expect(run.rows.filter(({ label }) => /-\d+$/.test(label))).to.deep.equal([]);
  });

  for (const [how, write] of [
    ['killed', 'write to killed'],
    ['closed', 'write to closed'],
  ] as const) {
    it(`a write into a connection that was ${how} fails, and what follows it is left out`, () => {
      expect(outcomes(write)).to.deep.equal([
        [false, 'ws_closed'],
        [false, 'ws_closed'],
      ]);
      expect(rows(`after ${how} write`)).to.deep.equal([]);
      expect(sockets(`${how}-write`), 'the second iteration opens a new one').to.have.length(2);
    });
    it(`a read of a connection that is ${how} fails, and what follows it is left out`, () => {
      expect(outcomes(`read of ${how}`)).to.deep.equal([
        [false, 'ws_closed'],
        [false, 'ws_closed'],
      ]);
      expect(rows(`after ${how} read`)).to.deep.equal([]);
      expect(sockets(`${how}-read`)).to.have.length(2);
    });
  }
  it('an exchange on a killed connection fails', () => {
    expect(outcomes('exchange on killed')).to.deep.equal([
      [false, 'ws_closed'],
      [false, 'ws_closed'],
    ]);
    expect(rows('after it')).to.deep.equal([]);
  });
  it('a socket lost in a loop is opened anew by the next turn', () => {
    expect(rows('heartbeat')).to.have.length(4);
    expect(rows('after heartbeat')).to.deep.equal([]);
    expect(sockets('killed-loop')).to.have.length.within(4, 5);
  });
  it('a close by the server is answered', () => {
    for (const { closed } of sockets('closed-write')) expect(closed?.code).to.equal(1000);
  });

  it('pings of the server are answered and fail nothing', () => {
    expect(outcomes('say among pings')).to.deep.equal([
      [true, 'ok'],
      [true, 'ok'],
    ]);
    expect(outcomes('ping among pings')).to.deep.equal([[true, 'ok']]);
    expect(outcomes('ping among pushes')).to.deep.equal([[true, 'ok']]);
  });

  for (const label of ['await among pushes', 'await in a flood', 'await what never comes']) {
    it(`${label}: other frames do not extend the time limit`, () => {
      const [row] = rows(label);
      expect(row?.success).to.equal(false);
      expect(row?.outcome).to.equal('timeout_read');
      expect(row?.elapsed).to.be.within(950, 1500);
    });
  }

  it('an event is found among other frames and answered at once', () => {
    const [event] = sockets('event');
    const answer = target.requests.find(({ url }) => url.startsWith('/answer/'));
    expect(answer?.url).to.equal('/answer/e%201');
    const meter = gapMeter('await event', 'answer event');
    const [gap = Number.NaN] = run.rows.map(meter).filter((milliseconds) => milliseconds !== null);
    if (!event || !answer) throw new Error('nothing arrived');
    const truth = answer.at - (event.openedAt + 700);
    expect(gap, 'gap in the results').to.be.at.least(0);
    // The rows know when the frame was read and the request began; the target knows when both were on the wire.
    expect(truth, 'gap as the target saw it').to.be.within(gap - 50, gap + 5000);
  });
  it('without its event nothing is answered', () => {
    expect(target.requests.map(({ url }) => url)).not.to.include('/nothing');
  });
  it('a read that is optional may find nothing', () => {
    expect(outcomes('maybe a frame')).to.deep.equal([[true, 'ok']]);
    expect(target.requests.map(({ url }) => url)).to.include('/went-on');
  });
  it('an answer without the value to save is a failure, and nothing is sent that needs it', () => {
    expect(outcomes('lacks')).to.deep.equal([[false, 'assertion']]);
    expect(outcomes('op lacks')).to.deep.equal([[false, 'assertion']]);
    expect(target.requests.filter(({ url }) => url.startsWith('/lacking'))).to.deep.equal([]);
  });

  it('a thread that ends closes its socket properly', () => {
    // Not in the flood: TCP resets a connection that is closed before everything was read.
    for (const path of ['pings', 'pushes', 'event', 'silent']) {
      expect(
        sockets(path).map(({ closed }) => closed?.code),
        path,
      ).to.deep.equal([1000]);
    }
    expect(run.errors.filter(({ logger }) => logger.includes('wssampler'))).to.deep.equal([]);
  });
  it('every socket that was opened is an operation', () => {
    expect(run.rows.filter(({ label }) => label.startsWith('op open'))).to.have.length(target.sockets.length);
  });
  it('a lost socket gives back its permit', () => {
    const slots = sockets('killed-slots').toSorted((a, b) => a.openedAt - b.openedAt);
    expect(slots).to.have.length(6);
    for (const [index, slot] of slots.entries()) {
      const before = slots[index - 1];
      if (before)
        expect(slot.openedAt, 'opened after the one before was gone').to.be.at.least(before.closed?.at ?? Infinity);
    }
  });
});

describe('a mass disconnect', function () {
  this.timeout(120_000);

  it('is followed by reconnects at the rate of the handshake limit', async () => {
    const users = 30;
    const allowed = { count: 20, milliseconds: 2000 };
    let killedAt = 0;
    const target = await socketTarget((seen) => {
      seen.socket.on('message', (data) => seen.socket.send(String(data)));
      if (target.sockets.length !== users) return;
      killedAt = Date.now();
      for (const { socket } of target.sockets) socket.terminate();
    });
    try {
      const run = await runAgainst({
        name: 'mass-disconnect',
        target: { url: `http://127.0.0.1:${target.port}` },
        retry: { policy: 'recommended' },
        limits: { handshake: { type: 'sliding-window', allow: 20, per: '2s', safety: 1 } },
        workloads: {
          hold: {
            load: { type: 'users', users, iterations: 1 },
            flow: [
              { type: 'websocket-open', name: 'open', path: '/ws', limits: ['handshake'] },
              {
                type: 'repeat',
                for: '9s',
                every: '1s',
                flow: [{ type: 'websocket-exchange', name: 'heartbeat', message: { type: 'text', text: 'hello' } }],
              },
            ],
          },
        },
      });
      const opened = target.sockets.map(({ openedAt }) => openedAt).toSorted((a, b) => a - b);
      expect(opened, 'every socket was opened twice').to.have.length(2 * users);
      for (const [index, first] of opened.entries()) {
        const within = opened.slice(index).filter((at) => at < first + allowed.milliseconds).length;
        // A fifth more for what a busy machine delays on the way; all at once would be 30.
        expect(within, 'handshakes in two seconds').to.be.at.most(allowed.count * 1.2);
      }
      // A heartbeat a second: the loss is noticed within one of them.
      const lost = run.rows.filter(({ label, success }) => label === 'heartbeat' && !success);
      expect(lost).to.have.length.within(users - 1, users);
      for (const { timestamp } of lost) expect(timestamp - killedAt).to.be.within(-1000, 6000);
      expect(target.sockets.slice(users).map(({ closed }) => closed?.code)).to.deep.equal(Array(users).fill(1000));
    } finally {
      target.close();
    }
  });
});
