import { connect } from 'node:net';
import { expect } from 'chai';
import { loadText } from '../spec/load-text.ts';
import { pause, type RunningMock, withMock } from '../support/running-mock.ts';

/** What a spec says of the stand-in, and the answer to the second request, of which only the first is allowed. */
type Variant = {
  readonly name: string;
  readonly mock: object;
  readonly status: number;
  /** Lines that the head has; `{date+n}` stands for a date n seconds after its own. */
  readonly head: readonly string[];
  /** Header names that it has not. */
  readonly without?: readonly string[];
  readonly body?: string;
  /** Seconds told in the ground truth. */
  readonly told: number | null;
};

const json = (body: object, more: object = {}) => ({ rejection: { body: JSON.stringify(body), ...more } });
const wait = (seconds: number) => ({ constantRetryAfter: `${seconds}s` });

const variants: readonly Variant[] = [
  {
    name: 'normalised body with the wait in it',
    mock: json({
      message: 'Retry the request in [{seconds}] seconds',
      code: 'too.many.requests.retry.after',
      status: 429,
    }),
    ...{ status: 429, head: ['Retry-After: 60', 'content-type: application/json'], told: 60 },
    body: '{"message":"Retry the request in [60] seconds","code":"too.many.requests.retry.after","status":429}',
  },
  {
    name: 'a list of errors',
    mock: { ...json({ errors: [{ code: 'too_many_requests', message: 'slow down' }] }), ...wait(2) },
    ...{ status: 429, head: ['Retry-After: 2'], told: 2 },
    body: '{"errors":[{"code":"too_many_requests","message":"slow down"}]}',
  },
  {
    name: 'a code in capitals',
    mock: { ...json({ code: 'RATE_LIMIT_EXCEEDED' }), ...wait(1) },
    ...{ status: 429, head: ['Retry-After: 1'], told: 1, body: '{"code":"RATE_LIMIT_EXCEEDED"}' },
  },
  { name: 'a numeric code', mock: json({ code: 429 }), status: 429, head: [], told: 60, body: '{"code":429}' },
  {
    name: 'a number as text, and details',
    mock: json({ code: '429', details: 'quota' }),
    ...{ status: 429, head: [], told: 60, body: '{"code":"429","details":"quota"}' },
  },
  {
    name: 'an error within',
    mock: json({ error: { code: 'RATE_LIMIT', status: 429 } }),
    ...{ status: 429, head: [], told: 60, body: '{"error":{"code":"RATE_LIMIT","status":429}}' },
  },
  {
    name: 'the legacy words',
    mock: json({ code: 'too.many.requests', message: 'maximum [{allow}] requests within [60] seconds' }),
    ...{ status: 429, head: [], told: 60 },
    body: '{"code":"too.many.requests","message":"maximum [1] requests within [60] seconds"}',
  },
  {
    name: 'an empty body',
    mock: { rejection: { body: '' } },
    status: 429,
    head: ['content-length: 0'],
    told: 60,
    body: '',
  },
  {
    name: 'HTML',
    mock: { rejection: { body: '<h1>Too many</h1>', contentType: 'text/html' } },
    ...{ status: 429, head: ['content-type: text/html'], told: 60, body: '<h1>Too many</h1>' },
  },
  { name: 'no Retry-After', mock: { retryAfter: 'none' }, status: 429, head: [], without: ['retry-after'], told: null },
  { name: 'Retry-After: 0', mock: { retryAfter: 'zero' }, status: 429, head: ['Retry-After: 0'], told: 0 },
  ...[1, 2, 60, 1000].map((seconds) => ({
    name: `Retry-After: ${seconds}`,
    mock: wait(seconds),
    ...{ status: 429, head: [`Retry-After: ${seconds}`], told: seconds },
  })),
  {
    name: 'another letter case',
    mock: { retryAfter: 'lower-case', ...wait(3) },
    ...{ status: 429, head: ['retry-after: 3'], told: 3 },
  },
  {
    name: 'a date',
    mock: { retryAfter: 'http-date', ...wait(5) },
    // Rounded up to its second, and the answer's own date down to its own.
    ...{ status: 429, head: ['Retry-After: {date+6}'], told: 6 },
  },
  {
    name: 'a date that is over',
    mock: { retryAfter: 'http-date-past' },
    status: 429,
    head: ['Retry-After: {date-3600}'],
    told: 0,
  },
  { name: 'garbage', mock: { retryAfter: 'garbage' }, status: 429, head: ['Retry-After: a while'], told: null },
  {
    name: 'two headers',
    mock: { retryAfter: 'twice', ...wait(4) },
    ...{ status: 429, head: ['Retry-After: 4', 'Retry-After: 5'], told: 5 },
  },
  {
    name: 'a wait drawn anew (seed 1)',
    mock: { retryAfter: 'random', seed: 1 },
    status: 429,
    head: ['Retry-After: {told}'],
    told: -1,
  },
  {
    name: '503 with Retry-After',
    mock: { rejection: { status: 503 }, ...wait(2) },
    status: 503,
    head: ['Retry-After: 2'],
    told: 2,
  },
  {
    name: '403 as an edge throttle',
    mock: { rejection: { status: 403, body: 'blocked', contentType: 'text/plain' }, retryAfter: 'none' },
    ...{ status: 403, head: ['content-type: text/plain'], without: ['retry-after'], told: null, body: 'blocked' },
  },
  {
    name: 'vendor headers only',
    mock: {
      rejection: {
        headers: {
          'inin-ratelimit-allowed': '{allow}',
          'inin-ratelimit-count': '{used}',
          'inin-ratelimit-reset': '{seconds}',
        },
      },
      retryAfter: 'none',
    },
    status: 429,
    head: ['inin-ratelimit-allowed: 1', 'inin-ratelimit-count: 1', 'inin-ratelimit-reset: 60'],
    ...{ without: ['retry-after'], told: null },
  },
  {
    name: 'X-RateLimit-Reset as epoch',
    mock: { retryAfter: 'reset-epoch', ...wait(7) },
    ...{ status: 429, head: ['X-RateLimit-Reset: {epoch+8}'], without: ['retry-after'], told: 7 },
  },
  {
    name: 'RateLimit of the draft',
    mock: { retryAfter: 'draft', ...wait(30) },
    ...{ status: 429, head: ['RateLimit: "default";r=0;t=30'], without: ['retry-after'], told: 30 },
  },
];

const spec = (mock: object): string =>
  JSON.stringify({
    name: 'tiny',
    target: { url: 'http://127.0.0.1:8080' },
    auth: { type: 'oauth2-client-credentials', tokenUrl: 'http://127.0.0.1:8081/token', limits: ['quota'] },
    limits: { quota: { type: 'fixed-window', allow: 1, per: '60s', scope: 'org' } },
    workloads: {
      work: {
        load: { type: 'arrivals', rate: '1/s', for: '10s' },
        flow: [
          { type: 'http', name: 'get', method: 'GET', path: '/', limits: ['quota'], auth: 'none' },
          { type: 'websocket-open', name: 'open', path: '/ws', limits: ['quota'], auth: 'none' },
        ],
      },
    },
    mock,
  });

async function withSpec(mock: object, use: (mock: RunningMock) => Promise<void>): Promise<void> {
  const { value, diagnostics } = loadText(spec(mock));
  if (!value) throw new Error(JSON.stringify(diagnostics));
  await withMock(value.scenario, use);
}

/** Sends a request as it is and gives the whole answer. */
function raw(
  { http }: RunningMock,
  lines: readonly string[],
  body = '',
): Promise<{ head: readonly string[]; body: string }> {
  const upgrades = lines.some((line) => line.startsWith('Upgrade:'));
  const connection = `Connection: ${upgrades ? 'Upgrade' : 'close'}`;
  return new Promise((resolve, reject) => {
    const socket = connect(http.port, '127.0.0.1', () =>
      socket.write([...lines, 'Host: a', connection, `Content-Length: ${body.length}`, '', body].join('\r\n')),
    );
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
    });
    socket.on('end', () => {
      socket.destroy();
      const end = text.indexOf('\r\n\r\n');
      resolve({ head: text.slice(0, end).split('\r\n'), body: text.slice(end + 4) });
    });
    socket.on('error', reject);
  });
}

/** Fills what depends on the moment in. */
function expected(line: string, head: readonly string[], told: number | null): string {
  const served = Date.parse((head.find((one) => /^date:/i.test(one)) ?? '').slice(5)) / 1000;
  return line
    .replace(/\{date([+-]\d+)\}/, (_, more) => new Date((served + Number(more)) * 1000).toUTCString())
    .replace(/\{epoch([+-]\d+)\}/, (_, more) => String(served + Number(more)))
    .replace('{told}', String(told));
}

/** So that a date is made well inside a second. */
const middleOfSecond = (): Promise<void> => pause((1300 - (Date.now() % 1000)) % 1000);

const upgrade = [
  'GET /ws HTTP/1.1',
  'Upgrade: websocket',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  'Sec-WebSocket-Version: 13',
];
const form = 'grant_type=client_credentials&client_id=a&client_secret=b';
const login = ['POST /token HTTP/1.1', 'Content-Type: application/x-www-form-urlencoded'];

describe('rejections', () => {
  for (const { name, mock, status, head: lines, without = [], body, told } of variants) {
    it(name, () =>
      withSpec(mock, async (running) => {
        await raw(running, ['GET / HTTP/1.1']);
        if (lines.some((line) => line.includes('{'))) await middleOfSecond();
        const answer = await raw(running, ['GET / HTTP/1.1']);
        const { status: seen, retryAfter } = running.events[1] as (typeof running.events)[number];
        expect(answer.head[0]).to.match(new RegExp(`^HTTP/1.1 ${status} `));
        expect(answer.head).to.include.members(lines.map((line) => expected(line, answer.head, retryAfter)));
        const names = answer.head.map((line) => line.split(':')[0]?.toLowerCase());
        for (const absent of without) expect(names).not.to.include(absent);
        if (body !== undefined) expect(answer.body).to.equal(body);
        expect(seen).to.equal(status);
        if (told === -1) expect(retryAfter).to.be.within(1, 30);
        else expect(retryAfter).to.equal(told);
      }),
    );
  }

  it('a 429 on the opening of a WebSocket', () =>
    withSpec(wait(9), async (running) => {
      await raw(running, ['GET / HTTP/1.1']);
      const { head } = await raw(running, upgrade);
      expect(head[0]).to.equal('HTTP/1.1 429 Too Many Requests');
      expect(head).to.include('Retry-After: 9');
      expect(running.events[1]).to.include({ kind: 'websocket-open', status: 429, retryAfter: 9 });
    }));

  it('a 400 of the token endpoint, without a profile and without Retry-After', () => {
    const body = '{"error":"invalid_request","description":"rate limit exceeded"}';
    return withSpec({ tokenRejection: { status: 400, body } }, async (running) => {
      await raw(running, ['GET / HTTP/1.1']);
      const answer = await raw(running, login, form);
      expect(answer.head[0]).to.equal('HTTP/1.1 400 Bad Request');
      expect(answer.body).to.equal(body);
      expect(answer.head.join('\n')).not.to.match(/retry-after/i);
      expect(running.events[1]).to.include({ kind: 'token', status: 400, limit: 'quota', retryAfter: null });
    });
  });
});
