import { expect } from 'chai';
import type { Scenario } from '../../src/spec/scenario.ts';
import { pause, type RunningMock, send, withMock } from '../support/running-mock.ts';
import { clientCredentials, fixedWindowLimit, httpStep, scenario } from '../support/scenario-builder.ts';

const instant = { p50Seconds: 0, p95Seconds: 0 };
const read = httpStep({ name: 'read', path: '/a' });
const open = httpStep({ name: 'open', path: '/open', authenticated: false });
const basic = `Basic ${Buffer.from('id:secret').toString('base64')}`;
const form = { 'content-type': 'application/x-www-form-urlencoded' };

function withAuth(
  auth: Scenario['auth'],
  use: (mock: RunningMock) => Promise<void>,
  changes = {},
  timeScale = 1,
): Promise<void> {
  return withMock(scenario([read, open], { auth, mock: { latency: instant }, ...changes }), use, timeScale);
}

const askToken = (mock: RunningMock, body = 'grant_type=client_credentials', authorization: string | null = basic) =>
  send(mock.url('/oauth/token'), {
    method: 'POST',
    headers: authorization === null ? form : { ...form, authorization },
    body,
  });
const readWith = (mock: RunningMock, authorization: string) => send(mock.url('/a'), { headers: { authorization } });

describe('the mock checks credentials', () => {
  it('issues tokens that open the API until they expire', async () => {
    await withAuth(
      { ...clientCredentials, expiresInSeconds: 60 },
      async (mock) => {
        expect((await send(mock.url('/a'))).status).to.equal(401);
        expect((await send(mock.url('/open'))).status).to.equal(200);
        const first = JSON.parse((await askToken(mock)).text);
        const second = JSON.parse((await askToken(mock)).text);
        // 60 s x 0.001, but never below 6 s.
        expect(first).to.deep.equal({ access_token: 'mock-token-000001', token_type: 'bearer', expires_in: 6 });
        expect(second.access_token).not.to.equal(first.access_token);
        expect((await readWith(mock, `Bearer ${first.access_token}`)).status).to.equal(200);
        expect((await readWith(mock, `bearer ${second.access_token}`)).status).to.equal(200);
        const forged = await readWith(mock, 'Bearer forged');
        expect(forged.status).to.equal(401);
        expect(JSON.parse(forged.text)).to.include({ code: 'bad.credentials', status: 401 });
        await pause(6050);
        expect((await readWith(mock, `Bearer ${first.access_token}`)).status).to.equal(401);
        expect(mock.events.map(({ kind, status }) => `${kind} ${status}`)).to.deep.equal([
          ...['http 401', 'http 200', 'token 200', 'token 200', 'http 200', 'http 200', 'http 401', 'http 401'],
        ]);
        expect(mock.summary()).to.include({ attempts: 6, admitted: 3, rejected: 0, tokenCalls: 2 });
      },
      {},
      0.001,
    );
  });

  const requests = [
    {
      name: 'id and secret in the body',
      body: 'grant_type=client_credentials&client_id=a&client_secret=b',
      authorization: null,
      want: 200,
    },
    { name: 'no secret', body: 'grant_type=client_credentials&client_id=a', authorization: null, want: 401 },
    {
      name: 'an empty secret',
      body: 'grant_type=client_credentials',
      authorization: `Basic ${Buffer.from('id:').toString('base64')}`,
      want: 401,
    },
    { name: 'nothing at all', body: '', authorization: null, want: 400 },
    { name: 'another grant', body: 'grant_type=password', authorization: basic, want: 400 },
    {
      name: 'a colon in the secret',
      body: 'grant_type=client_credentials',
      authorization: `Basic ${Buffer.from('id::').toString('base64')}`,
      want: 200,
    },
  ];
  for (const { name, body, authorization, want } of requests) {
    it(`token request with ${name}: ${want}`, () =>
      withAuth(clientCredentials, async (mock) => {
        expect((await askToken(mock, body, authorization)).status).to.equal(want);
      }));
  }

  it('throttles token calls in the words of the login host', async () => {
    const auth = {
      ...clientCredentials,
      limits: ['logins'],
      rejection: {
        status: 400,
        body: '{"error":"invalid_request","description":"rate limit exceeded; {seconds} s"}',
        contentType: 'application/json',
        headers: [],
      },
    };
    await withAuth(
      auth,
      async (mock) => {
        await askToken(mock);
        const refused = await askToken(mock);
        expect(refused).to.include({
          status: 400,
          text: '{"error":"invalid_request","description":"rate limit exceeded; 60 s"}',
        });
        expect(refused.headers).not.to.have.property('retry-after');
        expect(mock.events[1]).to.include({ kind: 'token', status: 400, limit: 'logins', retryAfter: null });
      },
      { limits: [fixedWindowLimit('logins', 1, 60)] },
    );
    await withAuth(
      { ...clientCredentials, limits: ['logins'] },
      async (mock) => {
        await askToken(mock);
        const refused = await askToken(mock);
        expect(refused.status).to.equal(429);
        expect(refused.headers).to.include({ 'retry-after': '60' });
      },
      { limits: [fixedWindowLimit('logins', 1, 60)] },
    );
  });

  it('keeps one count for each token', async () => {
    const limited = httpStep({ name: 'read', path: '/a', limits: ['quota'] });
    const limits = [fixedWindowLimit('quota', 1, 60, { scope: 'token' })];
    await withMock(scenario([limited], { auth: clientCredentials, limits }), async (mock) => {
      const tokens = [
        JSON.parse((await askToken(mock)).text).access_token,
        JSON.parse((await askToken(mock)).text).access_token,
      ];
      const statuses = [];
      for (const token of [tokens[0], tokens[1], tokens[0]])
        statuses.push((await readWith(mock, `Bearer ${token}`)).status);
      // A refused credential draws on nothing.
      await readWith(mock, 'Bearer forged');
      expect(statuses).to.deep.equal([200, 200, 429]);
      expect(mock.summary().limits['quota']).to.include({ admitted: 2, refused: 1 });
    });
  });

  it('takes any bearer token and any key that is not empty', async () => {
    await withAuth({ type: 'bearer', property: 'auth.token' }, async (mock) => {
      expect([(await readWith(mock, 'Bearer x')).status, (await readWith(mock, 'Bearer ')).status]).to.deep.equal([
        200, 401,
      ]);
    });
    await withAuth({ type: 'header', header: 'X-Api-Key', property: 'auth.key' }, async (mock) => {
      const key = (value: string) => send(mock.url('/a'), { headers: { 'x-api-key': value } });
      expect([(await key('k')).status, (await key(' ')).status, (await send(mock.url('/a'))).status]).to.deep.equal([
        200, 401, 401,
      ]);
    });
  });

  it('points a plan at itself', async () => {
    await withAuth(clientCredentials, async ({ properties, http, https }) => {
      expect(properties).to.deep.equal({
        'target.scheme': 'http',
        'target.host': '127.0.0.1',
        'target.port': String(http.port),
        'websocket.host': '127.0.0.1',
        'websocket.port': String(https.port),
        'auth.scheme': 'http',
        'auth.host': '127.0.0.1',
        'auth.port': String(http.port),
      });
    });
  });
});
