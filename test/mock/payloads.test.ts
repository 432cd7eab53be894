import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { send, withMock } from '../support/running-mock.ts';
import { httpStep, payload, scenario } from '../support/scenario-builder.ts';

const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['id', 'at'],
  properties: { id: { type: 'string' }, at: { type: 'string', format: 'date-time' } },
};
const text = '{"id":"${values.id}","at":"${values.at}"}';
const good = '{"id":"7","at":"2026-01-31T00:00:00Z"}';
const post = (name: string, of: string, status: readonly number[] = []) =>
  httpStep({ name, method: 'POST', path: '/x', body: { type: 'payload', payload: of }, expect: { status } });

describe('the mock checks payloads', () => {
  const bodies = [
    { name: 'as it should be', body: good, want: 200 },
    { name: 'packed', body: gzipSync(good), want: 200 },
    { name: 'a property missing', body: '{"id":"7"}', want: 400 },
    { name: 'a wrong format', body: '{"id":"7","at":"tomorrow"}', want: 400 },
    { name: 'not JSON', body: '{"id":', want: 400 },
    { name: 'nothing', body: '', want: 400 },
    { name: 'not really packed', body: Buffer.from([0x1f, 0x8b, 1, 2, 3]), want: 400 },
  ];
  for (const { name, body, want } of bodies) {
    it(`${name}: ${want}`, () =>
      withMock(
        scenario([post('send', 'p')], { payloads: [payload('p', text, { schema })] }),
        async ({ url, events }) => {
          const reply = await send(url('/x'), { method: 'POST', body });
          expect(reply.status, reply.text).to.equal(want);
          if (want === 400) expect(JSON.parse(reply.text)).to.include({ code: 'bad.request', status: 400 });
          expect(events[0]).to.include({ status: want, step: 'send', bytes: Buffer.byteLength(body) });
        },
      ));
  }

  it('refuses what is meant to be refused, and names its step', async () => {
    const payloads = [
      payload('good', text, { schema }),
      payload('bad', '{"id":"${values.id}"}', { schema, expectInvalid: true }),
    ];
    await withMock(
      scenario([post('bad one', 'bad', [400]), post('good one', 'good')], { payloads }),
      async ({ url, events }) => {
        await send(url('/x'), { method: 'POST', body: good });
        await send(url('/x'), { method: 'POST', body: '{"id":"7"}' });
        await send(url('/x'), { method: 'POST', body: '{"no":"idea"}' });
        expect(events.map(({ step, status }) => `${step} ${status}`)).to.deep.equal([
          'good one 200',
          'bad one 400',
          'good one 400',
        ]);
      },
    );
  });

  it('refuses them without a schema too', async () => {
    const payloads = [payload('bad', '{}', { expectInvalid: true })];
    await withMock(scenario([post('bad one', 'bad')], { payloads }), async ({ url }) => {
      expect((await send(url('/x'), { method: 'POST', body: '{}' })).status).to.equal(400);
    });
  });
});
