import { expect } from 'chai';
import { MockSetupError } from '../../src/mock/setup-problem.ts';
import { startMock } from '../../src/mock/start-mock.ts';
import type { Step } from '../../src/spec/scenario.ts';
import { pause, send, withMock } from '../support/running-mock.ts';
import { endpoint, httpStep, pollStep, scenario, workload } from '../support/scenario-builder.ts';

const json = (variable: string, path: string) => ({ variable, type: 'json', path, whenMissing: 'fail' }) as const;
const header = (variable: string, name: string) => ({ variable, type: 'header', name, whenMissing: 'fail' }) as const;

describe('the mock answers HTTP steps', () => {
  it('finds the step by method and path, whatever the references stand for', async () => {
    const flow: Step[] = [
      httpStep({ name: 'list', path: '/users' }),
      httpStep({ name: 'own', path: '/users/me' }),
      httpStep({ name: 'one', path: '/users/${agents.id}' }),
      httpStep({ name: 'change', method: 'PUT', path: '/users/${agents.id}/schedule' }),
      httpStep({ name: 'plain', path: '/a b/ü' }),
      httpStep({ name: 'tagged', path: '/things/${agents.id}-${values.n}.json' }),
      httpStep({ name: 'asked', path: '/search?q=${agents.id}' }),
    ];
    const requests = [
      ['GET', '/users', 'list'],
      ['GET', '/users/me', 'own'],
      ['GET', '/users/4711', 'one'],
      ['GET', '/users/%F0%9F%98%80', 'one'],
      ['PUT', '/users/47/schedule?x=1', 'change'],
      ['GET', '/users/with/slash', 'one'],
      ['GET', '/a%20b/%C3%BC', 'plain'],
      ['GET', '/things/a-1.json', 'tagged'],
      ['GET', '/search?q=1', 'asked'],
      ['GET', '/nowhere', null],
      ['POST', '/users', null],
      ['GET', '/%E0%A4%A', null],
    ] as const;
    await withMock(scenario(flow), async ({ url, events, summary }) => {
      for (const [method, path, step] of requests) {
        const { status } = await send(url(path), { method });
        expect(status, path).to.equal(step === null ? 404 : 200);
      }
      expect(events.map((event) => event.step)).to.deep.equal(requests.map(([, , step]) => step));
      expect(events.at(-1)).to.include({ kind: 'unmatched', status: 404, path: '/%E0%A4%A' });
      expect(summary()).to.include({ attempts: 9, admitted: 9, rejected: 0, unmatched: 3 });
    });
  });

  it('knows the base path and steps nested in others', async () => {
    const deep: Step = {
      type: 'repeat',
      pointer: '',
      times: 2,
      forSeconds: null,
      everySeconds: null,
      flow: [
        {
          type: 'choose',
          pointer: '',
          options: [
            {
              weight: 1,
              flow: [{ type: 'group', pointer: '', name: 'g', flow: [httpStep({ name: 'deep', path: '/deep' })] }],
            },
            { weight: 1, flow: [httpStep({ name: 'other', path: '/other' })] },
          ],
        },
      ],
    };
    const target = { api: endpoint({ basePath: '/api/v2' }) };
    await withMock(scenario([deep], { target }), async ({ url }) => {
      expect((await send(url('/api/v2/deep'))).status).to.equal(200);
      expect((await send(url('/api/v2/other'))).status).to.equal(200);
      expect((await send(url('/deep'))).status).to.equal(404);
    });
  });

  it('tells steps with one path apart by fixed query parameters, headers and bodies', async () => {
    const text = (value: string) =>
      ({ type: 'text', text: [{ kind: 'literal', text: value }], contentType: 'text/plain' }) as const;
    const query = (value: string) => [{ name: 'type', value: [{ kind: 'literal', text: value }] }] as const;
    const flow = [
      httpStep({ name: 'a', path: '/x', query: query('a'), expect: { status: [201] } }),
      httpStep({ name: 'b', path: '/x', query: query('b'), expect: { status: [202] } }),
      httpStep({ name: 'any', path: '/x', expect: { status: [203] } }),
      httpStep({
        name: 'v2',
        path: '/x',
        headers: [{ name: 'X-Version', value: [{ kind: 'literal', text: '2' }] }],
        expect: { status: [206] },
      }),
      httpStep({ name: 'one', method: 'POST', path: '/x', body: text('one'), expect: { status: [201] } }),
      httpStep({ name: 'two', method: 'POST', path: '/x', body: text('two'), expect: { status: [202] } }),
    ];
    await withMock(scenario(flow), async ({ url, events }) => {
      await send(url('/x?type=a'));
      await send(url('/x?y=1&type=b'));
      await send(url('/x?type=c'));
      await send(url('/x'), { headers: { 'x-version': '2' } });
      await send(url('/x'), { method: 'POST', body: 'two' });
      await send(url('/x'), { method: 'POST', body: 'one' });
      expect(events.map(({ step, status }) => `${step} ${status}`)).to.deep.equal([
        'a 201',
        'b 202',
        'any 203',
        'v2 206',
        'two 202',
        'one 201',
      ]);
    });
  });

  it('gives what is expected and saved', async () => {
    const flow = [
      httpStep({
        name: 'start',
        method: 'POST',
        path: '/jobs',
        expect: { status: [202], json: [{ path: '$.state', equals: 'queued' }] },
        save: [json('jobId', '$.job.id'), header('etag', 'ETag')],
      }),
      httpStep({ name: 'silent', method: 'DELETE', path: '/jobs/${jobId}', expect: { status: [204] } }),
      httpStep({ name: 'talking', path: '/both', expect: { status: [204, 200] }, save: [json('x', '$.x')] }),
    ];
    await withMock(scenario(flow), async ({ url }) => {
      const first = await send(url('/jobs'), { method: 'POST', body: '{}' });
      expect(first).to.include({ status: 202, text: '{"job":{"id":"jobId-000001"},"state":"queued"}' });
      expect(first.headers).to.include({ etag: 'etag-000001', 'content-type': 'application/json' });
      const second = await send(url('/jobs'), { method: 'POST', body: '{}' });
      expect(JSON.parse(second.text).job.id).to.equal('jobId-000002');
      expect(await send(url('/jobs/1'), { method: 'DELETE' })).to.include({ status: 204, text: '' });
      expect((await send(url('/both'))).status).to.equal(200);
    });
  });

  it('hands out URLs of its own, guards them like presigned storage, and wants the headers it asked for', async () => {
    const flow = [
      httpStep({
        name: 'ask',
        method: 'POST',
        path: '/uploadurl',
        save: [json('url', '$.url'), json('extra', '$.headers'), json('key', '$.uploadKey')],
      }),
      httpStep({ name: 'put', method: 'PUT', url: '${url}', authenticated: false, savedHeaders: 'extra' }),
      httpStep({ name: 'part', method: 'PUT', url: '${url}/part/${values.n}?q=1', authenticated: false }),
    ];
    await withMock(scenario(flow, { auth: { type: 'bearer', property: 'auth.token' } }), async ({ url, events }) => {
      const asked = await send(url('/uploadurl'), { method: 'POST', headers: { authorization: 'Bearer x' } });
      const { url: to, headers } = JSON.parse(asked.text);
      expect(to).to.equal(url('/__loadwright__/to/url/1'));
      const put = (more: object) => send(to, { method: 'PUT', body: 'data', headers: { ...headers, ...more } });
      expect((await put({})).status).to.equal(200);
      expect((await put({ authorization: 'Bearer x' })).status).to.equal(400);
      expect((await put({ 'x-upload-token': 'upload-99' })).status).to.equal(403);
      expect((await send(to, { method: 'PUT' })).status).to.equal(403);
      expect((await send(`${to}/part/5?q=1`, { method: 'PUT' })).status).to.equal(200);
      expect(events.map((event) => event.step)).to.deep.equal(['ask', 'put', 'put', 'put', 'put', 'part']);
      expect(events[1]).to.include({ bytes: 4, workload: 'work', method: 'PUT' });
    });
  });

  it('lets a job be done when it is old enough', async () => {
    const flow = [
      httpStep({ name: 'submit', method: 'POST', path: '/jobs', save: [json('jobId', '$.id')] }),
      pollStep({
        name: 'wait',
        path: '/jobs/${jobId}',
        until: { json: '$.status', done: ['ready', 'old'], failed: ['pending'] },
        assumedDoneSeconds: 10,
      }),
      pollStep({ name: 'own id', path: '/sessions/${values.id}', assumedDoneSeconds: 10 }),
    ];
    await withMock(
      scenario(flow),
      async ({ url, events }) => {
        const { id } = JSON.parse((await send(url('/jobs'), { method: 'POST' })).text);
        const state = async (path: string): Promise<string> => JSON.parse((await send(url(path))).text).status;
        const headers = { 'x-loadwright-operation': 'op;attempt=1' };
        expect(await state(`/jobs/${id}`)).to.equal('in-progress');
        await pause(420);
        // Handed out 420 ms ago; the other one is seen for the first time.
        expect([await state(`/jobs/${id}`), await state('/sessions/1')]).to.deep.equal(['ready', 'pending']);
        await pause(420);
        expect(await state('/sessions/1')).to.equal('done');
        await send(url('/sessions/1'), { headers });
        await send(url('/sessions/1'), { headers });
        expect(events.filter((event) => event.duplicate)).to.have.length(0);
      },
      0.04,
    );
  });

  it('takes the time that is assumed, or its own', async () => {
    const slow = { p50Seconds: 0.08, p95Seconds: 0.08 };
    await withMock(scenario([httpStep({ name: 'a', path: '/a', assumed: slow })]), async ({ url, events }) => {
      await send(url('/a'));
      expect(events[0]?.ms).to.be.within(79, 200);
    });
    await withMock(
      scenario([httpStep({ name: 'a', path: '/a', assumed: slow })], {
        mock: { latency: { p50Seconds: 0, p95Seconds: 0 } },
      }),
      async ({ url, events }) => {
        await send(url('/a'));
        expect(events[0]?.ms).to.be.below(70);
      },
    );
  });

  it('names all that it cannot play before it listens', async () => {
    const flow = [
      httpStep({ name: 'first', path: '/a', save: [json('n', '$.list.length()')] }),
      httpStep({ name: 'twice', path: '/b', expect: { status: [200] } }),
    ];
    const other = workload('other', [httpStep({ name: 'thrice', path: '/b', expect: { status: [201] } })]);
    const error = await startMock({
      scenario: scenario([], { workloads: [workload('work', flow), other] }),
      timeScale: 1,
    }).catch((thrown) => thrown);
    expect(error).to.be.instanceOf(MockSetupError);
    expect(
      error.problems.map(({ step, message }: { step: string; message: string }) => `${step}: ${message}`),
    ).to.deep.equal([
      'first: the JSON path $.list.length() is not one the stand-in can make a body for',
      'twice: steps that send the same request accept no status in common',
    ]);
  });
});
