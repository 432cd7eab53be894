import { expect } from 'chai';
import type { JtlRow } from '../../src/results/jtl-row.ts';
import { freshnessMeter } from '../../src/results/pair-meter.ts';
import { type RunAgainst, runAgainst } from '../support/run-against.ts';
import { type SeenRequest, type SocketTarget, socketTarget } from '../support/socket-target.ts';

/** Seconds after the submission until a job has its last state, and that state. */
const jobs: Readonly<Record<string, readonly [seconds: number, state: string]>> = {
  id: [1.5, 'COMPLETED'],
  relative: [0.5, 'COMPLETED'],
  absolute: [0.5, 'COMPLETED'],
  fails: [0.5, 'FAILED'],
  never: [60, 'COMPLETED'],
  patient: [0.5, 'COMPLETED'],
  busy: [1.5, 'COMPLETED'],
  many: [1, 'COMPLETED'],
};

describe('polls', function () {
  this.timeout(120_000);
  let target: SocketTarget;
  let run: RunAgainst;
  const submittedAt = new Map<string, number>();
  const pollsOf = (path: string): readonly SeenRequest[] =>
    target.requests.filter(({ method, url }) => method === 'GET' && url.startsWith(path));

  before(async () => {
    let number = 0;
    target = await socketTarget(
      () => {},
      ({ method, url, at }, response) => {
        const [, kind = '', id = ''] = url.split('/');
        if (method === 'POST') {
          const made = `${kind}-${++number}`;
          submittedAt.set(made, at);
          const path = `/${kind}/${made}`;
          response.statusCode = 202;
          response.setHeader('Location', kind === 'absolute' ? `http://127.0.0.1:${target.port}${path}` : path);
          response.setHeader('Content-Type', 'application/json');
          response.end(JSON.stringify({ operationId: made }));
          return;
        }
        const asked = pollsOf(url).length;
        // Every other answer is a rejection: more of them in all than a policy allows for one request.
        if (kind === 'busy' && asked % 2 === 1) {
          response.statusCode = 503;
          response.end('{}');
          return;
        }
        const isTold = kind === 'patient' && asked === 1;
        if (isTold) {
          response.statusCode = 202;
          response.setHeader('Retry-After', '2');
        }
        const [seconds, state] = jobs[kind] ?? [0, 'COMPLETED'];
        const done = !isTold && at - (submittedAt.get(id) ?? at) >= seconds * 1000;
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify({ state: done ? state : 'RUNNING', result: { id } }));
      },
    );
    const submit = (kind: string, save: object): object => ({
      type: 'http',
      name: `submit ${kind}`,
      method: 'POST',
      path: `/${kind}`,
      expect: { status: [202] },
      save,
    });
    const poll = (kind: string, path: string, more: object = {}): object => ({
      type: 'poll',
      name: `poll ${kind}`,
      path,
      every: '250ms',
      deadline: '6s',
      until: { json: '$.state', done: ['COMPLETED'], failed: ['FAILED'] },
      ...more,
    });
    const byId = { job: { type: 'json', path: '$.operationId' } };
    const byLocation = { job: { type: 'header', name: 'Location' } };
    const once = (flow: readonly object[]): object => ({ load: { type: 'users', users: 1, iterations: 1 }, flow });
    const pollById = (kind: string, more: object = {}): object =>
      once([submit(kind, byId), poll(kind, `/${kind}/\${job}`, more)]);
    run = await runAgainst({
      name: 'polls',
      target: { url: `http://127.0.0.1:${target.port}` },
      limits: { status: { type: 'token-bucket', rate: '5/s', burst: 1, safety: 1 } },
      retry: { policy: 'none' },
      workloads: {
        id: once([
          submit('id', byId),
          poll('id', '/id/${job}', { save: { result: { type: 'json', path: '$.result.id' } } }),
          { type: 'http', name: 'fetch', method: 'PUT', path: '/fetched/${result}' },
        ]),
        relative: once([submit('relative', byLocation), poll('relative', '${job}')]),
        absolute: once([submit('absolute', byLocation), poll('absolute', '${job}')]),
        fails: pollById('fails'),
        never: pollById('never', { deadline: '2s' }),
        patient: pollById('patient'),
        busy: pollById('busy', {
          every: '200ms',
          retry: { policy: 'recommended', attempts: 3, base: '10ms', budget: 10 },
        }),
        many: {
          load: { type: 'users', users: 6, iterations: 1 },
          flow: [submit('many', byId), poll('many', '/many/${job}', { every: '100ms', limits: ['status'] })],
        },
      },
    });
  });
  after(() => target.close());

  const operations = (label: string): readonly JtlRow[] => run.rows.filter((row) => row.label === `op ${label}`);
  const outcomes = (label: string): readonly string[] =>
    operations(label).map(({ success, responseMessage }) => (success ? 'ok' : responseMessage));

  for (const [kind, outcome] of [
    ['id', 'ok'],
    ['relative', 'ok'],
    ['absolute', 'ok'],
    ['fails', 'async_failed'],
    ['never', 'async_timeout'],
    ['patient', 'ok'],
    ['busy', 'ok'],
  ] as const) {
    it(`${kind}: one operation over all its polls, which ends as ${outcome}`, () => {
      expect(outcomes(`poll ${kind}`)).to.deep.equal([outcome]);
      expect(run.rows.filter(({ label }) => label === `poll ${kind}`)).to.have.length(pollsOf(`/${kind}/`).length);
    });
  }
  it('the value saved from the last answer goes on', () => {
    const job = [...submittedAt.keys()].find((id) => id.startsWith('id-'));
    expect(target.requests.map(({ url }) => url)).to.include(`/fetched/${job}`);
  });
  it('polls are so far apart', () => {
    const polls = pollsOf('/id/');
    expect(polls).to.have.length.within(4, 8);
    for (const [index, { at }] of polls.entries()) {
      const before = polls[index - 1];
      if (before) expect(at - before.at).to.be.at.least(249);
    }
  });
  it('a longer Retry-After wins', () => {
    const [first, second] = pollsOf('/patient/');
    expect((second?.at ?? 0) - (first?.at ?? 0)).to.be.within(1999, 4000);
  });
  it('rejections between good answers do not add up', () => {
    expect(pollsOf('/busy/')).to.have.length.at.least(7);
  });
  it('a deadline is kept', () => {
    expect(operations('poll never')[0]?.elapsed).to.be.within(1500, 2500);
  });
  it('polls draw on their own limit, together', () => {
    expect(outcomes('poll many')).to.deep.equal(Array(6).fill('ok'));
    const times = pollsOf('/many/').map(({ at }) => at);
    for (const first of times) {
      expect(times.filter((at) => at >= first && at < first + 1000).length).to.be.at.most(6);
    }
  });
  it('the time from submission to a visible end can be read from the rows', () => {
    const truth = target.requests.filter(({ url }) => url.startsWith('/id'));
    const meter = freshnessMeter('submit id', 'poll id');
    const [freshness = Number.NaN] = run.rows.map(meter).filter((milliseconds) => milliseconds !== null);
    expect(freshness).to.be.within(1500, 4000);
    expect(freshness).to.be.closeTo((truth.at(-1)?.at ?? 0) - (truth[0]?.at ?? 0), 400);
  });
});
