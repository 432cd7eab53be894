/**
 * How many requests a second the stand-in answers on this machine, without an engine beside it.
 *
 * `npx tsx bench/runtime/mock-throughput.ts [seconds] [connections]`; with `node --cpu-prof --import tsx` before the
 * path a profile is written. The clients are raw keep-alive connections in a process of their own (one request in
 * flight on each, no pipelining), so that their cost is not the stand-in's.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLog } from '../../src/mock/log-writer.ts';
import { startMock } from '../../src/mock/start-mock.ts';
import { fixedWindowLimit, httpStep, scenario } from '../../test/support/scenario-builder.ts';

const [seconds, connections] = [Number(process.argv[2] ?? 10), Number(process.argv[3] ?? 50)];

if (process.send) load(Number(process.argv[4]));
else await measure();

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mock-throughput-'));
  const log = await openLog(join(folder, 'mock.jsonl'));
  const step = httpStep({ name: 'read', path: '/things/${id}', limits: ['quota'] });
  const limits = [fixedWindowLimit('quota', 1_000_000_000, 60)];
  const mock = await startMock({ scenario: scenario([step], { limits }), timeScale: 1, onEvent: log.write });
  const client = fork(fileURLToPath(import.meta.url), [String(seconds), String(connections), String(mock.http.port)]);
  const before = process.cpuUsage();
  await new Promise((resolve) => client.once('exit', resolve));
  const { user, system } = process.cpuUsage(before);
  const { attempts, firstAt, lastAt } = mock.summary();
  await mock.stop();
  await log.close();
  rmSync(folder, { recursive: true });
  const elapsed = (Number(lastAt) - Number(firstAt)) / 1000;
  const line = {
    ...{ connections, attempts, perSecond: Math.round(attempts / elapsed) },
    ...{ cpuMicrosPerRequest: Math.round((user + system) / attempts) },
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Keeps every connection busy for the given time. */
function load(port: number): void {
  const end = Date.now() + seconds * 1000;
  let open = connections;
  for (let index = 0; index < connections; index++) {
    let attempt = 0;
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const next = (): void => {
      const operation = `bench-${index}-${attempt++};attempt=1`;
      socket.write(
        `GET /things/${index}-${attempt} HTTP/1.1\r\nHost: a\r\nX-Loadwright-Operation: ${operation}\r\n\r\n`,
      );
    };
    socket.on('connect', next);
    // The answers are short: one chunk each.
    socket.on('data', () => {
      if (Date.now() < end) next();
      else socket.end();
    });
    socket.on('close', () => {
      if (--open === 0) process.exit();
    });
  }
}
