import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { WebSocketServer } from 'ws';
import { compilePlan } from '../../src/plan/compile-plan.ts';
import { loadSpec } from '../../src/spec/load-spec.ts';
import { runInEngine } from '../support/engine-run.ts';

/** Texts that end strings, markup or scripts early, or that JMeter would replace. */
const HOSTILE: readonly string[] = [
  `"double" 'single' \`back\``,
  'a ]]> b <!-- c --> <x y="z"/> &amp; &',
  '${__groovy(org.apache.jmeter.util.JMeterUtils.setProperty("owned","1"),)} ${undefined} $${x}',
  'back\\slash \\\\ two \\" \\n \\$ \\, beside ${jmeter} $5 $',
  'line one\nline two\r\nline three\rend\ttab',
  'äöü 漢字 😀 👨‍👩‍👧 \u00a0\u2028',
  '</script><script>alert(1)</script>',
  "'); System.exit(1); //",
  '{{mustache}} {{{triple}}} %s %d <%= erb %>',
  'a,b;c|d & e=f ? # %41',
];

/** A spec writes a literal `${` as `$${`, so a text is doubled where it would read as a reference. */
const asSpecText = (text: string): string => text.replaceAll('${', () => '$${');
const csvCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

type Seen = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

describe('hostile strings', function () {
  this.timeout(120_000);
  let server: Server;
  const seen = new Map<string, Seen>();
  const frames: string[] = [];

  before(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const name = (request.url ?? '').split(/[/?]/)[1] ?? '';
        seen.set(name, {
          method: request.method ?? '',
          url: request.url ?? '',
          headers: request.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        });
        response.setHeader('Content-Type', 'application/json');
        const index = /^give(\d+)$/.exec(name)?.[1];
        response.end(index === undefined ? '{}' : JSON.stringify({ text: HOSTILE[Number(index)] }));
      });
    });
    new WebSocketServer({ server }).on('connection', (socket) =>
      socket.on('message', (data) => {
        frames.push(String(data));
        socket.send('ok');
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const outcome = loadSpec({
      text: JSON.stringify(specFor(port)),
      file: 'spec.json',
      readFile: (path) => (path === 'data.csv' ? Buffer.from(CSV) : undefined),
      readProfile: () => undefined,
    });
    expect(outcome.diagnostics.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    if (outcome.value === undefined) throw new Error('no scenario');
    const run = await runInEngine(compilePlan(outcome.value.scenario), () => Buffer.from(CSV));
    expect(run.errors).to.deep.equal([]);
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const columns = HOSTILE.map((_, index) => `c${index}`);
  const CSV = `${columns.join(',')}\n${HOSTILE.map(csvCell).join(',')}\n`;

  const post = (name: string, extra: object): object => ({
    type: 'http',
    name,
    method: 'POST',
    path: `/${name}`,
    ...extra,
  });
  const text = (value: string): object => ({
    body: { type: 'text', text: value, contentType: 'text/plain;charset=UTF-8' },
  });

  function specFor(port: number): object {
    const flow = HOSTILE.flatMap((hostile, index) => [
      post(`plain${index}`, text(asSpecText(hostile))),
      post(`live${index}`, text(`${asSpecText(hostile)}|\${values.id}`)),
      post(`data${index}`, text(`\${rows.c${index}}`)),
      post(`json${index}`, { body: { type: 'payload', payload: `p${index}` } }),
      post(`form${index}`, { body: { type: 'form', fields: { a: asSpecText(hostile), b: `\${rows.c${index}}` } } }),
      post(`parts${index}`, { body: { type: 'multipart', parts: { a: { type: 'text', text: asSpecText(hostile) } } } }),
      { ...post(`query${index}`, { query: { q: asSpecText(hostile), d: `\${rows.c${index}}` } }), method: 'GET' },
      { ...post(`path${index}`, {}), path: `/path${index}/\${rows.c${index}}`, method: 'GET' },
      post(`give${index}`, { save: { [`kept${index}`]: { type: 'json', path: '$.text' } } }),
      post(`saved${index}`, { body: { type: 'payload', payload: `s${index}` } }),
    ]);
    const frameSteps = HOSTILE.map((hostile, index) => ({
      type: 'websocket-exchange',
      name: `frame ${index}`,
      message: { type: 'text', text: asSpecText(hostile) },
    }));
    return {
      name: 'hostile',
      description: HOSTILE.join(' '),
      target: { url: `http://127.0.0.1:${port}` },
      retry: { policy: 'none' },
      values: { id: { type: 'uuid' } },
      data: { rows: { type: 'csv', file: 'data.csv' } },
      payloads: Object.fromEntries(
        HOSTILE.flatMap((hostile, index) => [
          [`p${index}`, { json: { text: asSpecText(hostile), row: `\${rows.c${index}}` } }],
          [`s${index}`, { json: { saved: `\${kept${index}}` } }],
        ]),
      ),
      workloads: {
        work: {
          description: HOSTILE.join(' '),
          load: { type: 'users', users: 1, iterations: 1 },
          flow: [
            ...flow,
            { type: 'websocket-open', name: 'open', path: '/ws' },
            ...frameSteps,
            { type: 'websocket-close', name: 'close' },
          ],
        },
      },
    };
  }

  const request = (name: string): Seen => {
    const found = seen.get(name);
    if (found === undefined) throw new Error(`${name} never arrived`);
    return found;
  };

  for (const [index, hostile] of HOSTILE.entries()) {
    describe(JSON.stringify(hostile), () => {
      it('arrives as a body', () => expect(request(`plain${index}`).body).to.equal(hostile));
      it('arrives beside a live reference', () =>
        expect(request(`live${index}`).body.split(/\|(?=[0-9a-f-]{36}$)/)[0]).to.equal(hostile));
      it('arrives from a data file', () => expect(request(`data${index}`).body).to.equal(hostile));
      it('arrives inside JSON', () =>
        expect(JSON.parse(request(`json${index}`).body)).to.deep.equal({ text: hostile, row: hostile }));
      it('arrives from a saved value inside JSON', () =>
        expect(JSON.parse(request(`saved${index}`).body)).to.deep.equal({ saved: hostile }));
      it('arrives in a form', () => {
        const form = new URLSearchParams(request(`form${index}`).body);
        expect([form.get('a'), form.get('b')]).to.deep.equal([hostile, hostile]);
      });
      it('arrives in a multipart part', () => {
        expect(
          request(`parts${index}`)
            .body.split('\r\n\r\n')
            .slice(1)
            .join('\r\n\r\n')
            .replace(/\r\n--[^\r\n]+--\r\n$/, ''),
        ).to.equal(hostile);
      });
      it('arrives in a query', () => {
        const query = new URL(request(`query${index}`).url, 'http://x').searchParams;
        expect([query.get('q'), query.get('d')]).to.deep.equal([hostile, hostile]);
      });
      it('arrives in a path', () => {
        expect(decodeURIComponent(request(`path${index}`).url.split('/').slice(2).join('/'))).to.equal(hostile);
      });
      it('arrives in a WebSocket frame', () => expect(frames[index]).to.equal(hostile));
    });
  }
});
