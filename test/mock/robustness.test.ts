import { once } from 'node:events';
import { Agent, request } from 'node:https';
import { connect } from 'node:net';
import { expect } from 'chai';
import type { MockEvent } from '../../src/mock/mock-event.ts';
import { startMock } from '../../src/mock/start-mock.ts';
import { pause, send, withMock } from '../support/running-mock.ts';
import { endpoint, httpStep, scenario, webSocketOpen } from '../support/scenario-builder.ts';

const slow = { p50Seconds: 0.2, p95Seconds: 0.2 };
const flow = [
  httpStep({ name: 'read', path: '/a' }),
  httpStep({ name: 'slow', path: '/slow', assumed: slow }),
  httpStep({ name: 'upload', method: 'POST', path: '/upload' }),
  httpStep({ name: 'head', method: 'HEAD', path: '/head' }),
];

/** Writes bytes on a bare connection and collects what comes back until it is closed or `ms` have passed. */
async function raw(port: number, text: string, ms: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString();
  });
  socket.on('error', () => {});
  socket.write(text);
  await Promise.race([once(socket, 'close'), pause(ms)]);
  socket.destroy();
  return answer;
}

describe('the mock is robust', () => {
  it('answers pipelined requests in order', () =>
    withMock(scenario(flow), async ({ http }) => {
      const answer = await raw(
        http.port,
        'GET /slow HTTP/1.1\r\nhost: x\r\n\r\nGET /nowhere HTTP/1.1\r\nhost: x\r\n\r\nGET /a HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
        2000,
      );
      expect(answer.match(/HTTP\/1\.1 \d+/g)).to.deep.equal(['HTTP/1.1 200', 'HTTP/1.1 404', 'HTTP/1.1 200']);
    }));

  it('answers what is no HTTP', () =>
    withMock(scenario(flow), async ({ http, events, url }) => {
      expect(await raw(http.port, 'hello there\r\n\r\n', 2000)).to.match(/^HTTP\/1\.1 400 Bad Request/);
      expect(events).to.have.length(1);
      expect(events[0]).to.include({ kind: 'unmatched', status: 400 });
      expect((await send(url('/a'))).status).to.equal(200);
    }));

  it('logs clients that leave', () =>
    withMock(scenario(flow), async ({ http, events, summary }) => {
      await raw(http.port, 'GET /slow HTTP/1.1\r\nhost: x\r\n\r\n', 50);
      await raw(http.port, 'POST /upload HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf', 50);
      await pause(300);
      expect(events.map(({ step, status, bytes }) => [step, status, bytes])).to.deep.equal([
        ['slow', 0, 0],
        ['upload', 0, 4],
      ]);
      expect(summary()).to.include({ inFlight: 0, attempts: 2 });
    }));

  it('counts big bodies and refuses too big ones', () =>
    withMock(scenario(flow), async ({ url, events }) => {
      const mebibyte = 1024 * 1024;
      expect((await send(url('/upload'), { method: 'POST', body: Buffer.alloc(16 * mebibyte) })).status).to.equal(200);
      expect((await send(url('/upload'), { method: 'POST', body: Buffer.alloc(16 * mebibyte + 1) })).status).to.equal(
        413,
      );
      expect(events.map(({ bytes }) => bytes)).to.deep.equal([16 * mebibyte, 16 * mebibyte + 1]);
    }));

  it('sends no body where HTTP has none', () =>
    withMock(scenario(flow), async ({ url }) => {
      expect(await send(url('/head'), { method: 'HEAD' })).to.include({ status: 200, text: '' });
    }));

  it('speaks TLS with a certificate for this machine, and keeps connections', () =>
    withMock(scenario(flow), async ({ https }) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1, rejectUnauthorized: false });
      const ports = new Set<number | undefined>();
      for (let turn = 0; turn < 3; turn++) {
        const sent = request({ host: '127.0.0.1', port: https.port, path: '/a', agent }).end();
        const [response] = await once(sent, 'response');
        ports.add(response.socket.localPort);
        expect(response.socket.getPeerCertificate().subjectaltname).to.equal('DNS:localhost, IP Address:127.0.0.1');
        response.resume();
        await once(response, 'end');
      }
      agent.destroy();
      expect(ports.size).to.equal(1);
    }));

  it('stops with everything open, and logs what was not answered', async () => {
    const events: unknown[] = [];
    const never = httpStep({ name: 'never', path: '/never', assumed: { p50Seconds: 100, p95Seconds: 100 } });
    const mock = await startMock({
      scenario: scenario([never]),
      timeScale: 1,
      onEvent: ({ status }) => events.push(status),
    });
    const waiting = Array.from({ length: 20 }, () =>
      send(`http://127.0.0.1:${mock.http.port}/never`).catch(() => 'cut'),
    );
    const idle = connect(mock.https.port, '127.0.0.1');
    await once(idle, 'connect');
    await pause(100);
    await Promise.all([mock.stop(), mock.stop()]);
    expect(new Set(await Promise.all(waiting))).to.deep.equal(new Set(['cut']));
    expect(events).to.deep.equal(new Array(20).fill(0));
    expect(mock.summary().inFlight).to.equal(0);
  });

  it('stops although a socket never says goodbye', async () => {
    const closes: unknown[] = [];
    const target = { websocket: endpoint({ scheme: 'ws' }) } as const;
    const onEvent = ({ kind, status }: MockEvent) => closes.push(`${kind} ${status}`);
    const mock = await startMock({
      scenario: scenario([webSocketOpen({ name: 'open', path: '/ws' })], { target }),
      timeScale: 1,
      onEvent,
    });
    const deaf = connect(mock.http.port, '127.0.0.1');
    deaf.write(
      'GET /ws HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    await once(deaf, 'data');
    await mock.stop();
    expect(closes).to.deep.equal(['websocket-open 101', 'websocket-close 1006']);
  });

  it('says when its port is taken', () =>
    withMock(scenario(flow), async ({ http }) => {
      const error = await startMock({ scenario: scenario(flow), timeScale: 1, port: http.port }).catch(
        (thrown) => thrown,
      );
      expect(error).to.include({ code: 'EADDRINUSE' });
    }));
});
