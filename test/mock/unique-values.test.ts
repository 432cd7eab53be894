import { expect } from 'chai';
import { MockSetupError } from '../../src/mock/setup-problem.ts';
import type { Fault, UniqueValue } from '../../src/spec/scenario.ts';
import { type RunningMock, send, withMock } from '../support/running-mock.ts';
import { fixedWindowLimit, httpStep, scenario } from '../support/scenario-builder.ts';

const add = httpStep({
  ...{ name: 'add', method: 'POST', path: '/users/${values.user}/things', limits: ['quota'] },
  body: { type: 'text', text: [], contentType: 'application/json' },
});
const other = httpStep({ name: 'other', method: 'POST', path: '/other' });

const wanting = (
  unique: readonly UniqueValue[],
  use: (mock: RunningMock) => Promise<void>,
  { faults = [], allow = 100 }: { faults?: readonly Fault[]; allow?: number } = {},
) =>
  withMock(scenario([add, other], { limits: [fixedWindowLimit('quota', allow, 60)], mock: { unique, faults } }), use);

const post = async ({ url }: RunningMock, { user = 'u', id = '1', header = 'h' } = {}): Promise<number | string> =>
  send(url(`/users/${user}/things`), {
    method: 'POST',
    headers: { 'x-id': header },
    body: JSON.stringify({ a: [{ id }] }),
  }).then(
    ({ status }) => status,
    (error: NodeJS.ErrnoException) => error.code ?? '',
  );

const steps = ['add'];

describe('values that may come only once', () => {
  const cases: readonly (readonly [UniqueValue, object])[] = [
    [{ type: 'json', steps, path: '$.a[0].id' }, { id: '2' }],
    [{ type: 'header', steps, name: 'X-Id' }, { header: 'i' }],
    [{ type: 'path-segment', steps, segment: 2 }, { user: 'v' }],
  ];
  for (const [unique, change] of cases) {
    it(`are found in a ${unique.type}`, () =>
      wanting([unique], async (mock) => {
        expect([await post(mock), await post(mock, change), await post(mock)]).to.deep.equal([200, 200, 400]);
        expect(mock.summary().duplicateIds).to.equal(1);
        expect(mock.events[2]).to.include({ status: 400, processed: false });
      }));
  }

  it('do not count in other steps, nor where they are missing', () =>
    wanting([{ type: 'header', steps, name: 'X-None' }], async (mock) => {
      expect([await post(mock), await post(mock)]).to.deep.equal([200, 200]);
      for (let turn = 0; turn < 2; turn++) {
        const sent = { method: 'POST', headers: { 'x-none': '1' } };
        expect((await send(mock.url('/other'), sent)).status).to.equal(200);
      }
    }));

  it('are not used up by a rejection', () =>
    wanting(
      [{ type: 'header', steps, name: 'X-Id' }],
      async (mock) => {
        expect([await post(mock, { header: 'a' }), await post(mock), await post(mock)]).to.deep.equal([200, 429, 429]);
        expect(mock.summary().duplicateIds).to.equal(0);
      },
      { allow: 1 },
    ));

  for (const processed of [false, true]) {
    it(`are ${processed ? '' : 'not '}used up by a connection that was reset ${processed ? 'after' : 'before'} the work`, () =>
      wanting(
        [{ type: 'header', steps, name: 'X-Id' }],
        async (mock) => {
          expect([await post(mock), await post(mock)]).to.deep.equal(['ECONNRESET', processed ? 400 : 200]);
        },
        {
          faults: [
            {
              type: 'reset',
              processed,
              atSeconds: null,
              afterRequests: null,
              forSeconds: null,
              requests: 1,
              share: 1,
              steps: null,
            },
          ],
        },
      ));
  }

  it('need a path that can be followed', async () => {
    const problem = await wanting([{ type: 'json', steps, path: '$.a[?(@.x > 1)].id' }], async () => {}).catch(
      (error: unknown) => error,
    );
    if (!(problem instanceof MockSetupError)) throw new Error('it was accepted');
    expect(problem.problems.map(({ pointer }) => pointer)).to.deep.equal(['/mock/unique/0/path']);
  });
});
