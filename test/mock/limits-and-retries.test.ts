import { expect } from 'chai';
import { pause, send, withMock } from '../support/running-mock.ts';
import { fixedWindowLimit, httpStep, scenario, template } from '../support/scenario-builder.ts';

const step = httpStep({ name: 'read', path: '/a', limits: ['quota'] });
const quota = (allow: number, perSeconds: number) => [fixedWindowLimit('quota', allow, perSeconds)];
const operation = (id: string, attempt: number) => ({
  headers: { 'x-loadwright-operation': `${id};attempt=${attempt}` },
});

describe('the mock applies limits', () => {
  it("refuses with the target's own 429 and says when to come back", async () => {
    const rejection = {
      body: '{"message":"Retry the request in [{seconds}] seconds","code":"too.many.requests.retry.after","status":429}',
      contentType: 'application/json; charset=utf-8',
      headers: [
        { name: 'inin-ratelimit-allowed', value: '{allow}' },
        { name: 'inin-ratelimit-count', value: '{used}' },
        { name: 'inin-ratelimit-reset', value: '{seconds}' },
      ],
    };
    await withMock(
      scenario([step], { limits: quota(2, 60), target: { rejection } }),
      async ({ url, events, summary }) => {
        const replies = [await send(url('/a')), await send(url('/a')), await send(url('/a'))];
        expect(replies.map(({ status }) => status)).to.deep.equal([200, 200, 429]);
        expect(replies[0]?.headers).to.include({
          'inin-ratelimit-allowed': '2',
          'inin-ratelimit-count': '1',
          'inin-ratelimit-reset': '60',
        });
        expect(replies[0]?.headers).not.to.have.property('retry-after');
        expect(replies[2]?.text).to.equal(
          '{"message":"Retry the request in [60] seconds","code":"too.many.requests.retry.after","status":429}',
        );
        expect(replies[2]?.headers).to.include({
          'retry-after': '60',
          'inin-ratelimit-count': '2',
          'content-type': rejection.contentType,
        });
        expect(events[2]).to.include({
          kind: 'http',
          step: 'read',
          status: 429,
          limit: 'quota',
          retryAfter: 60,
          inFlight: 1,
        });
        expect(summary()).to.include({ attempts: 3, admitted: 2, rejected: 1, peakPerSecond: 3 });
        expect(summary().perStep).to.deep.equal({ read: { attempts: 3, admitted: 2, rejected: 1 } });
        expect(summary().limits['quota']).to.deep.equal({
          type: 'fixed-window',
          allow: 2,
          windowSeconds: 60,
          admitted: 2,
          refused: 1,
          worstUsed: 2,
          worstOffered: 3,
          peakPerSecond: 3,
          duringCooldown: 0,
        });
      },
    );
  });

  it('scales the window, and admits again when it has passed', async () => {
    await withMock(scenario([step], { limits: quota(1, 1) }), async ({ url }) => {
      expect((await send(url('/a'))).status).to.equal(200);
      expect((await send(url('/a'))).headers).to.include({ 'retry-after': '1' });
      await pause(1000);
      expect((await send(url('/a'))).status).to.equal(200);
    });
    // 10 in 60 s are 1 in 6 s.
    await withMock(
      scenario([step], { limits: quota(10, 60) }),
      async ({ url }) => {
        await send(url('/a'));
        expect((await send(url('/a'))).headers).to.include({ 'retry-after': '6' });
      },
      0.01,
    );
  });

  it('says it as a date', async () => {
    await withMock(
      scenario([step], { limits: quota(1, 30), mock: { retryAfter: 'http-date' } }),
      async ({ url, events }) => {
        await send(url('/a'));
        const { headers } = await send(url('/a'));
        const until = Date.parse(headers['retry-after'] as string);
        const seconds = (until - Date.parse(headers['date'] as string)) / 1000;
        expect(seconds).to.be.oneOf([30, 31]);
        expect(until).to.be.at.least(Date.now() + 29_000);
        expect(events[1]?.retryAfter).to.equal(seconds);
      },
    );
  });

  it('says the same every time', async () => {
    await withMock(
      scenario([step], { limits: quota(1, 30), mock: { constantRetryAfterSeconds: 2 } }),
      async ({ url, events }) => {
        await send(url('/a'));
        const { headers } = await send(url('/a'));
        expect(headers['retry-after']).to.equal('2');
        expect(events[1]?.retryAfter).to.equal(2);
      },
    );
  });

  it('says nothing', async () => {
    await withMock(
      scenario([step], { limits: quota(1, 30), mock: { retryAfter: 'none' } }),
      async ({ url, events }) => {
        await send(url('/a'), operation('x', 1));
        const { status, headers } = await send(url('/a'), operation('y', 1));
        expect(status).to.equal(429);
        expect(headers).not.to.have.property('retry-after');
        await send(url('/a'), operation('y', 2));
        expect(events.map(({ retryAfter, early }) => [retryAfter, early])).to.deep.equal([
          [null, false],
          [null, false],
          [null, false],
        ]);
      },
    );
  });

  it('notices early retries and second successes', async () => {
    await withMock(scenario([step], { limits: quota(1, 1) }), async ({ url, events, summary }) => {
      await send(url('/a'), operation('thread-1 7', 1));
      await send(url('/a'), operation('b', 1));
      await send(url('/a'), operation('b', 2));
      await pause(1010);
      await send(url('/a'), operation('b', 3));
      await pause(1010);
      await send(url('/a'), operation('thread-1 7', 2));
      expect(
        events.map(({ operation: id, attempt, status, early, duplicate }) => [id, attempt, status, early, duplicate]),
      ).to.deep.equal([
        ['thread-1 7', 1, 200, false, false],
        ['b', 1, 429, false, false],
        ['b', 2, 429, true, false],
        ['b', 3, 200, false, false],
        ['thread-1 7', 2, 200, false, true],
      ]);
      expect(summary()).to.include({ early: 1, duplicates: 1 });
    });
  });

  it('holds a permit of a concurrency limit until the answer, or until the client leaves', async () => {
    const limits = [
      { name: 'quota', type: 'concurrency', max: 1, scope: 'org', safety: 1, backgroundPerSecond: 0 } as const,
    ];
    const slow = { ...step, assumed: { p50Seconds: 0.5, p95Seconds: 0.5 } };
    await withMock(scenario([slow], { limits }), async ({ url, events }) => {
      const first = send(url('/a'));
      await pause(50);
      expect((await send(url('/a'))).status).to.equal(429);
      await first;
      expect((await send(url('/a'))).status).to.equal(200);
      const leaving = new AbortController();
      const left = fetch(url('/a'), { signal: leaving.signal }).catch(() => 'left');
      await pause(50);
      leaving.abort();
      expect(await left).to.equal('left');
      await pause(50);
      expect((await send(url('/a'))).status).to.equal(200);
      expect(events.map(({ status }) => status)).to.deep.equal([429, 200, 200, 0, 200]);
    });
  });

  it('draws the limits of its own truth, not those of the plan', async () => {
    const narrow = [fixedWindowLimit('quota', 1, 60)];
    await withMock(scenario([step], { limits: quota(100, 60), mock: { limits: narrow } }), async ({ url }) => {
      await send(url('/a'));
      expect((await send(url('/a'))).status).to.equal(429);
    });
  });

  it('counts what arrives together', async () => {
    const slow = {
      ...step,
      limits: [],
      assumed: { p50Seconds: 0.1, p95Seconds: 0.1 },
      location: { type: 'path', path: template('/a') },
    } as const;
    await withMock(scenario([slow]), async ({ url, events, summary }) => {
      await Promise.all(Array.from({ length: 20 }, () => send(url('/a'))));
      expect(Math.max(...events.map((event) => event.inFlight))).to.equal(20);
      expect(summary()).to.include({ peakPerSecond: 20, inFlight: 0 });
    });
  });
});
