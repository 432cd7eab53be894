import { expect } from 'chai';
import type { MockEvent } from '../../src/mock/mock-event.ts';
import { type Checked, checkSideBySide } from '../support/check-side-by-side.ts';
import { runSpec, type SpecRun } from '../support/run-spec.ts';

/** The plan believes in 40/s; the target really allows 40 in each two seconds. */
const believed = { token: { type: 'token-bucket', rate: '40/s', safety: 1 } };
const real = { token: { type: 'fixed-window', allow: 40, per: '2s' } };
const target = { url: 'https://api.example.com' };
const rows = Array.from({ length: 120 }, (_, index) => `u${index}`);
const csv = `id\n${rows.join('\n')}\n`;

const http = (events: readonly MockEvent[]): readonly MockEvent[] => events.filter(({ kind }) => kind === 'http');
const succeeded = (events: readonly MockEvent[]): readonly MockEvent[] =>
  http(events).filter(({ status }) => status === 200);

/** Arrivals in each aligned span of so many seconds from the first on. */
function perSpan(events: readonly MockEvent[], seconds: number): readonly number[] {
  const times = http(events).map(({ t }) => t);
  const first = Math.min(...times);
  const counts: number[] = [];
  for (const time of times) {
    const span = Math.floor((time - first) / (seconds * 1000));
    counts[span] = (counts[span] ?? 0) + 1;
  }
  return Array.from(counts, (count) => count ?? 0);
}

describe('what the runtime promises, as the target sees it', function () {
  this.timeout(600_000);
  const checks: Checked<SpecRun>[] = [];
  const promise = (title: string, start: () => Promise<SpecRun>, check: (run: SpecRun) => void): void => {
    checks.push({ title, start, check });
  };

  for (const form of ['seconds', 'http-date', 'none'] as const) {
    promise(
      `finite work is done exactly once through rejections, Retry-After as ${form}`,
      () =>
        runSpec(
          {
            name: 'exactly-once',
            target,
            limits: believed,
            data: { users: { type: 'csv', file: 'users.csv', use: 'once' } },
            retry: { policy: 'recommended', attempts: 20, budget: 5 },
            workloads: {
              work: {
                load: { type: 'items', data: 'users', within: '60s', threads: 8 },
                flow: [{ type: 'http', name: 'put', method: 'PUT', path: '/users/${users.id}', limits: ['token'] }],
              },
            },
            mock: { limits: real, retryAfter: form, latency: { p50: '40ms' } },
          },
          { 'users.csv': csv },
        ),
      ({ events, summary, run }) => {
        expect(run.errors).to.deep.equal([]);
        expect(summary.rejected, 'the target must have rejected something').to.be.greaterThan(0);
        expect(
          succeeded(events)
            .map(({ path }) => path.split('/').at(-1))
            .sort(),
        ).to.deep.equal([...rows].sort());
        expect(summary.early).to.equal(0);
        expect(summary.duplicates).to.equal(0);
      },
    );
  }

  promise(
    'one rejection closes the gate for everybody',
    () =>
      runSpec({
        name: 'cooldown',
        target,
        limits: believed,
        workloads: {
          work: {
            load: { type: 'users', users: 20, for: '12s' },
            flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['token'] }],
          },
        },
        mock: { limits: { token: { type: 'fixed-window', allow: 60, per: '6s' } }, latency: { p50: '40ms' } },
      }),
    ({ summary, events }) => {
      // Asked 40/s against 10/s. Without the shared cooldown each of 20 threads finds out for itself, window after window.
      expect(summary.rejected).to.be.within(1, 12);
      expect(succeeded(events).length).to.be.within(118, 180);
      expect(summary.early).to.equal(0);
    },
  );

  promise(
    'without a gate that paces, a rejection stops everybody too, and they come back together',
    () =>
      runSpec({
        name: 'cooldown-alone',
        intent: 'resilience',
        target,
        limits: { token: { type: 'fixed-window', allow: 30, per: '4s' } },
        retry: { policy: 'retry-after-only', attempts: 50, cooldown: true },
        workloads: {
          work: {
            load: { type: 'users', users: 20, for: '14s' },
            flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['token'] }],
          },
        },
        mock: { latency: { p50: '40ms' } },
      }),
    ({ summary, events }) => {
      const all = http(events);
      const rejections = all.filter(({ retryAfter }) => retryAfter !== null && retryAfter > 0);
      expect(rejections.length).to.be.within(2, 80);
      // What was on its way when the first of them was told may still arrive; rejections 50 ms apart are of one window.
      const [ON_ITS_WAY, SAME_WINDOW] = [300, 50];
      for (const { t, ms, retryAfter } of rejections) {
        const [from, until] = [t + ms + ON_ITS_WAY, t + ms + (retryAfter ?? 0) * 1000 - SAME_WINDOW];
        expect(all.filter((event) => event.t > from && event.t < until)).to.deep.equal([]);
      }
      expect(succeeded(events).length).to.be.within(90, 120);
      expect(summary.early).to.equal(0);
    },
  );

  promise(
    'one token serves all threads and is renewed once in each eight tenths of its life',
    () =>
      runSpec({
        name: 'token',
        target,
        auth: {
          type: 'oauth2-client-credentials',
          tokenUrl: 'https://login.example.com/oauth/token',
          expiresIn: '10s',
        },
        limits: { token: { type: 'fixed-window', allow: 3000, per: '60s' } },
        workloads: {
          work: {
            load: { type: 'users', users: 30, for: '20s' },
            flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['token'] }],
          },
        },
      }),
    ({ events, summary, run }) => {
      expect(run.errors).to.deep.equal([]);
      // The first, then one at 8 s and one at 16 s of use.
      expect(summary.tokenCalls).to.equal(3);
      expect(http(events).filter(({ status }) => status === 401)).to.deep.equal([]);
      expect(run.results).not.to.include('secret');
    },
  );

  promise(
    'the exact pacer follows a ramp, a rest and a hold',
    () =>
      runSpec({
        name: 'shape',
        target,
        retry: { policy: 'none' },
        workloads: {
          work: {
            load: {
              type: 'arrivals',
              stages: [
                { type: 'ramp', from: '0/s', to: '8/s', for: '5s' },
                { type: 'hold', rate: '0/s', for: '5s' },
                { type: 'hold', rate: '4/s', for: '5s' },
              ],
            },
            flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a' }],
          },
        },
        mock: { latency: { p50: '20ms' } },
      }),
    ({ events }) => {
      // Integrals of the three stages: 8 x 5 / 2 = 20, 0, 4 x 5 = 20.
      const [ramp = 0, rest = 0, hold = 0] = perSpan(events, 5);
      expect(http(events)).to.have.length(40);
      expect([ramp, rest, hold].map((count, index) => Math.abs(count - ([20, 0, 20][index] ?? 0)) <= 1)).to.deep.equal([
        true,
        true,
        true,
      ]);
    },
  );

  promise(
    'steady rates hold with many waiting threads',
    () =>
      runSpec({
        name: 'steady',
        target,
        limits: { token: { type: 'token-bucket', rate: '5/s', safety: 1 } },
        workloads: {
          work: {
            load: { type: 'users', users: 40, for: '12s' },
            flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['token'] }],
          },
        },
        mock: { limits: { token: { type: 'token-bucket', rate: '100/s', burst: 100 } }, latency: { p50: '20ms' } },
      }),
    ({ events }) => {
      const times = http(events).map(({ t }) => t);
      const rate = ((times.length - 1) * 1000) / (Math.max(...times) - Math.min(...times));
      expect(rate).to.be.within(4.75, 5.25);
    },
  );

  promise(
    'a hold ends on time when the quota is used up, and says what was never sent',
    () =>
      runSpec({
        name: 'hold',
        target,
        limits: { token: { type: 'token-bucket', rate: '50/s', safety: 1 } },
        workloads: {
          work: {
            load: { type: 'users', users: 6, for: '8s' },
            flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['token'] }],
          },
        },
        mock: { limits: { token: { type: 'fixed-window', allow: 10, per: '60s' } }, latency: { p50: '20ms' } },
      }),
    ({ summary, run }) => {
      const at = (line: string): number =>
        Date.parse(`${line.slice(0, 10)}T${line.slice(11, 19)}.${line.slice(20, 23)}`);
      const lines = run.log.split('\n');
      // The hold begins with the group; on a busy machine its threads log their start later.
      const started = lines.filter((line) => line.includes('Starting 6 threads for group work')).map(at);
      const finished = lines.filter((line) => line.includes('Thread finished: work')).map(at);
      expect(started).to.have.length(1);
      expect(finished).to.have.length(6);
      // A thread whose next slot lies behind the end waits the hold out: neither early nor late.
      for (const end of finished) expect((end - Math.min(...started)) / 1000).to.be.within(7.9, 10);
      const [, unsent, attempts] = /unsent (\d+), attempts (\d+)/.exec(run.log) ?? [];
      expect(Number(attempts)).to.equal(summary.attempts);
      expect(Number(unsent)).to.be.greaterThan(0);
      expect(run.results.split('\n').filter((row) => row.includes(',unfinished,')).length).to.be.greaterThan(0);
    },
  );

  promise(
    'WebSocket handshakes pass the gate, and every socket is closed properly',
    () =>
      runSpec({
        name: 'sockets',
        target,
        limits: { handshake: { type: 'fixed-window', allow: 30, per: '6s' } },
        workloads: {
          work: {
            load: { type: 'users', users: 20, for: '9s' },
            flow: [
              { type: 'websocket-open', name: 'open', path: '/ws', limits: ['handshake'] },
              { type: 'websocket-exchange', name: 'echo', message: { type: 'text', text: 'hello' } },
              { type: 'websocket-ping', name: 'ping' },
              { type: 'websocket-close', name: 'close' },
            ],
          },
        },
      }),
    ({ events, summary, run }) => {
      expect(run.errors).to.deep.equal([]);
      const opened = events.filter(({ kind }) => kind === 'websocket-open');
      // 30 per 6 s at 0.9 are 4.5/s for nine seconds.
      expect(opened.length).to.be.within(34, 42);
      expect(opened.filter(({ status }) => status !== 101)).to.deep.equal([]);
      expect(summary.limits['handshake']?.worstUsed).to.be.at.most(30);
      const closed = events.filter(({ kind }) => kind === 'websocket-close');
      expect(closed).to.have.length(opened.length);
      expect(new Set(closed.map(({ status }) => status))).to.deep.equal(new Set([1000]));
      // A sampler without a connection would write a row of the year 1970.
      expect(run.results.split('\n').filter((row) => row.startsWith('0,'))).to.deep.equal([]);
    },
  );

  promise(
    'refused handshakes are tried again after a backoff of their own',
    () =>
      runSpec({
        name: 'refused-sockets',
        target,
        limits: { handshake: { type: 'token-bucket', rate: '20/s', safety: 1 } },
        retry: { policy: 'recommended', attempts: 10, budget: 10 },
        workloads: {
          work: {
            load: { type: 'users', users: 10, iterations: 1 },
            flow: [
              { type: 'websocket-open', name: 'open', path: '/ws', limits: ['handshake'] },
              { type: 'websocket-exchange', name: 'echo', message: { type: 'text', text: 'hello' } },
              { type: 'websocket-close', name: 'close' },
            ],
          },
        },
        mock: { limits: { handshake: { type: 'fixed-window', allow: 4, per: '2s' } } },
      }),
    ({ events }) => {
      const opened = events.filter(({ kind }) => kind === 'websocket-open');
      expect(opened.filter(({ status }) => status === 429).length).to.be.within(1, 30);
      expect(opened.filter(({ status }) => status === 101)).to.have.length(10);
    },
  );

  promise(
    'permits of sockets that nobody closed come back when their threads end',
    () =>
      runSpec({
        name: 'abandoned-sockets',
        target,
        limits: { channels: { type: 'concurrency', max: 3, safety: 1 } },
        workloads: {
          work: {
            load: { type: 'users', users: 9, iterations: 1 },
            flow: [
              { type: 'websocket-open', name: 'open', path: '/ws', limits: ['channels'] },
              { type: 'websocket-exchange', name: 'echo', message: { type: 'text', text: 'hello' } },
            ],
          },
        },
      }),
    ({ events, run }) => {
      expect(run.errors).to.deep.equal([]);
      const opened = events.filter(({ kind }) => kind === 'websocket-open');
      expect(opened.map(({ status }) => status)).to.deep.equal(Array.from({ length: 9 }, () => 101));
    },
  );

  promise(
    'properties change length, rate and retries without a new plan',
    () =>
      runSpec(
        {
          name: 'knobs',
          target,
          limits: { token: { type: 'token-bucket', rate: '100/s', safety: 1 } },
          retry: { policy: 'recommended', attempts: 6, base: '10ms', budget: 10 },
          workloads: {
            work: {
              load: { type: 'arrivals', rate: '4/s', for: '6s' },
              flow: [{ type: 'http', name: 'get', method: 'GET', path: '/a', limits: ['token'] }],
            },
          },
          mock: { limits: { token: { type: 'fixed-window', allow: 1, per: '60s' } }, retryAfter: 'none' },
        },
        {},
        { 'work.seconds': '3', 'work.rate': '2', 'retry.recommended.attempts': '2' },
      ),
    ({ events, summary }) => {
      // 4/s x 2 for 3 s instead of 6 s.
      expect(new Set(http(events).map(({ operation }) => operation)).size).to.be.within(23, 24);
      expect(Math.max(...http(events).map(({ attempt }) => attempt ?? 0))).to.equal(2);
      expect(summary.admitted).to.equal(1);
    },
  );

  promise(
    'a user whose iteration was broken off pauses before the next one like any other',
    () =>
      runSpec({
        name: 'think-time',
        intent: 'resilience',
        target,
        limits: { handshake: { type: 'fixed-window', allow: 1, per: '60s' } },
        retry: { policy: 'none' },
        workloads: {
          work: {
            load: { type: 'users', users: 4, for: '9s', pause: '2s' },
            flow: [{ type: 'websocket-open', name: 'open', path: '/socket', limits: ['handshake'] }],
          },
        },
        mock: { latency: { p50: '10ms' } },
      }),
    ({ events, run }) => {
      expect(run.errors).to.deep.equal([]);
      const opens = events.filter(({ kind }) => kind === 'websocket-open');
      // At 0, 2, 4, 6 and 8 s, and a little later each time.
      expect(opens).to.have.length.within(4 * 4, 4 * 5);
      const gaps = opens.slice(4).map(({ t }, index) => t - (opens[index]?.t ?? 0));
      expect(Math.min(...gaps)).to.be.at.least(1800);
    },
  );

  checkSideBySide(checks);
});
