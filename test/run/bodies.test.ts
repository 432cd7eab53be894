import { gunzipSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { loadSpec } from '../../src/spec/load-spec.ts';
import { type RunAgainst, runAgainst } from '../support/run-against.ts';
import { type SeenRequest, type SocketTarget, socketTarget } from '../support/socket-target.ts';

const hostile = `"quotes" 'single' back\\slash \\n $5 $ a,b\nline\ttab 😀 漢字 ü </x> ]]> {{m}}`;
/** Every byte there is, so that any conversion on the way shows. */
const everyByte = Uint8Array.from({ length: 1024 }, (_, index) => index % 256);
const json = JSON.stringify({ text: hostile, list: [1, 2.5, null, true] });
const packed = gzipSync(json);
const strangeName = 'a file, (1) & $x.bin';
const accentedName = 'größe 漢.bin';

const files = {
  'blob.bin': everyByte,
  'packed.json.gz': packed,
  [strangeName]: everyByte,
  [accentedName]: everyByte,
};

describe('bodies', function () {
  this.timeout(120_000);
  let target: SocketTarget;
  let storage: SocketTarget;
  let run: RunAgainst;

  before(async () => {
    storage = await socketTarget(() => {});
    target = await socketTarget(
      () => {},
      ({ url }, response) => {
        response.setHeader('Content-Type', 'application/json');
        if (url !== '/upload-url') return response.end('{}');
        // As object stores sign it: query in the URL, headers that have to be sent as they are.
        return response.end(
          JSON.stringify({
            url: `http://127.0.0.1:${storage.port}/bucket/o%20bject?sig=a%2Fb%3D&part=1`,
            headers: { 'x-signed': 'as "it" is', 'Content-Type': 'application/x-thing' },
          }),
        );
      },
    );
    const send = (name: string, body: object, more: object = {}): object => ({
      type: 'http',
      name,
      method: 'POST',
      path: `/${name}`,
      body,
      ...more,
    });
    const put = (name: string, more: object = {}): object => ({
      type: 'http',
      name,
      method: 'PUT',
      url: '${uploadUrl}',
      body: { type: 'file', file: 'blob.bin' },
      ...more,
    });
    run = await runAgainst(
      {
        name: 'bodies',
        target: { url: `http://127.0.0.1:${target.port}` },
        auth: { type: 'bearer' },
        retry: { policy: 'none' },
        limits: { uploads: { type: 'token-bucket', rate: '50/s', safety: 1 } },
        payloads: {
          json: { json: JSON.parse(json) },
          compressed: { text: json, contentType: 'application/json', gzip: true },
        },
        workloads: {
          work: {
            load: { type: 'users', users: 1, iterations: 1 },
            flow: [
              send('json', { type: 'payload', payload: 'json' }),
              send('compressed', { type: 'payload', payload: 'compressed' }),
              send('file', { type: 'file', file: 'blob.bin', contentType: 'application/x-blob' }),
              send(
                'packed',
                { type: 'file', file: 'packed.json.gz', contentType: 'application/json' },
                {
                  headers: { 'Content-Encoding': 'gzip' },
                },
              ),
              send('form', { type: 'form', fields: { a: hostile, 'b & c': '1+1=2' } }),
              send('multipart', {
                type: 'multipart',
                parts: {
                  text: { type: 'text', text: hostile },
                  meta: { type: 'text', text: json, contentType: 'application/json' },
                  blob: { type: 'file', file: 'blob.bin', contentType: 'application/x-blob' },
                  strange: { type: 'file', file: strangeName },
                  accented: { type: 'file', file: accentedName },
                },
              }),
              {
                type: 'http',
                name: 'ask for a place',
                method: 'GET',
                path: '/upload-url',
                save: {
                  uploadUrl: { type: 'json', path: '$.url' },
                  uploadHeaders: { type: 'json', path: '$.headers' },
                },
              },
              put('bare upload', { auth: 'none', savedHeaders: 'uploadHeaders' }),
              put('governed upload', { auth: 'none', savedHeaders: 'uploadHeaders', limits: ['uploads'] }),
            ],
          },
        },
      },
      { files },
    );
  });
  after(() => {
    target.close();
    storage.close();
  });

  const request = (name: string): SeenRequest => {
    const found = target.requests.find(({ url }) => url === `/${name}`);
    if (!found) throw new Error(`${name} never arrived`);
    return found;
  };

  it('every request succeeds', () => {
    expect(run.rows.filter(({ success }) => !success)).to.deep.equal([]);
    expect(run.errors).to.deep.equal([]);
  });
  it('JSON', () => {
    const { body, headers } = request('json');
    expect(body.toString()).to.equal(json);
    expect(headers['content-type']).to.equal('application/json');
  });
  it('compressed text', () => {
    const { body, headers } = request('compressed');
    expect(gunzipSync(body).toString()).to.equal(json);
    expect([headers['content-encoding'], headers['content-type']]).to.deep.equal(['gzip', 'application/json']);
    expect(headers['content-length']).to.equal(String(body.length));
  });
  it('a file, byte for byte', () => {
    const { body, headers } = request('file');
    expect(body.equals(everyByte)).to.equal(true);
    expect(headers['content-type']).to.equal('application/x-blob');
  });
  it('a file that is compressed already', () => {
    const { body, headers } = request('packed');
    expect(body.equals(packed)).to.equal(true);
    expect(headers['content-encoding']).to.equal('gzip');
  });
  it('a form', () => {
    const { body, headers } = request('form');
    const form = new URLSearchParams(body.toString());
    expect([...form]).to.deep.equal([
      ['a', hostile],
      ['b & c', '1+1=2'],
    ]);
    expect(headers['content-type']).to.match(/^application\/x-www-form-urlencoded/);
  });
  it('multipart: a boundary of JMeter, every part byte for byte, file names as they are', async () => {
    const { body, headers } = request('multipart');
    expect(headers['content-type']).to.match(/^multipart\/form-data; boundary=[^;\s]+/);
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': headers['content-type'] ?? '' },
    }).formData();
    expect(form.get('text')).to.equal(hostile);
    expect(form.get('meta')).to.equal(json);
    for (const [part, name] of [
      ['blob', 'blob.bin'],
      ['strange', strangeName],
      ['accented', accentedName],
    ] as const) {
      const file = form.get(part) as File;
      expect(file.name, part).to.equal(name);
      expect(Buffer.from(await file.arrayBuffer()).equals(everyByte), part).to.equal(true);
    }
    expect((form.get('blob') as File).type).to.equal('application/x-blob');
  });
  it('the target gets the credentials', () => expect(request('json').headers.authorization).to.equal('Bearer token'));
  it('a presigned URL goes to its own host, unchanged, with its own headers and without credentials', () => {
    expect(storage.requests).to.have.length(2);
    for (const { method, url, headers, body } of storage.requests) {
      expect([method, url]).to.deep.equal(['PUT', '/bucket/o%20bject?sig=a%2Fb%3D&part=1']);
      expect(headers).not.to.have.property('authorization');
      expect(headers['x-signed']).to.equal('as "it" is');
      expect(headers['content-type']).to.equal('application/x-thing');
      expect(body.equals(everyByte)).to.equal(true);
    }
  });
});

describe('a presigned URL without admission', function () {
  this.timeout(120_000);

  it('sends nothing, neither there nor to the target', async () => {
    const storage = await socketTarget(() => {});
    const target = await socketTarget(
      () => {},
      (_seen, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify({ url: `http://127.0.0.1:${storage.port}/bucket` }));
      },
    );
    try {
      const run = await runAgainst(
        {
          name: 'fail-closed-url',
          target: { url: `http://127.0.0.1:${target.port}` },
          retry: { policy: 'none' },
          limits: { uploads: { type: 'token-bucket', rate: '50/s', safety: 1 } },
          workloads: {
            work: {
              load: { type: 'users', users: 1, iterations: 1 },
              flow: [
                // Saved without fail, so that this request needs no runtime.
                {
                  type: 'http',
                  name: 'ask',
                  method: 'GET',
                  path: '/ask',
                  save: { uploadUrl: { type: 'json', path: '$.url', whenMissing: 'keep-empty' } },
                },
                { type: 'http', name: 'upload', method: 'PUT', url: '${uploadUrl}', auth: 'none', limits: ['uploads'] },
                { type: 'websocket-open', name: 'open', url: '${uploadUrl}', auth: 'none', limits: ['uploads'] },
              ],
            },
          },
        },
        {
          changePlan: (xml) => xml.replaceAll('return loadwright.admit(args[0], ctx)', 'return loadwright.nonsense()'),
        },
      );
      expect(run.log).to.include('MissingMethodException');
      expect(storage.requests).to.deep.equal([]);
      expect(storage.sockets).to.deep.equal([]);
      expect(target.requests.map(({ url }) => url)).to.deep.equal(['/ask']);
    } finally {
      target.close();
      storage.close();
    }
  });
});

const refused: readonly {
  readonly name: string;
  readonly body: object;
  readonly payloads?: object;
  readonly code: string;
}[] = [
  { name: 'a file that is not there', body: { type: 'file', file: 'gone.bin' }, code: 'SPEC120' },
  {
    name: 'a part that is not there',
    body: { type: 'multipart', parts: { a: { type: 'file', file: 'gone.bin' } } },
    code: 'SPEC120',
  },
  {
    name: 'compression of what is known only at run time',
    body: { type: 'payload', payload: 'p' },
    payloads: { p: { json: { id: '${values.id}' }, gzip: true } },
    code: 'SPEC147',
  },
  {
    name: 'JSON that is none',
    body: { type: 'payload', payload: 'p' },
    payloads: { p: { text: '{"a": }', contentType: 'application/json' } },
    code: 'SPEC141',
  },
];

describe('a body that cannot be sent is refused before the run', () => {
  for (const { name, body, payloads = {}, code } of refused) {
    it(name, () => {
      const { diagnostics } = loadSpec({
        text: JSON.stringify({
          name: 'refused',
          target: { url: 'https://api.example.com' },
          values: { id: { type: 'uuid' } },
          payloads,
          workloads: {
            work: {
              load: { type: 'users', users: 1, iterations: 1 },
              flow: [
                { type: 'http', name: 'send', method: 'POST', path: '/a', body, headers: { 'X-Id': '${values.id}' } },
              ],
            },
          },
        }),
        file: 'spec.json',
        readFile: () => undefined,
        readProfile: () => undefined,
      });
      expect(diagnostics.filter(({ severity }) => severity === 'error').map((found) => found.code)).to.include(code);
    });
  }
});
