import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect } from 'chai';
import { type Program, start } from '../cli/program.ts';
import type { EngineRun } from '../support/engine-run.ts';
import { runAgainst } from '../support/run-against.ts';
import { runSpec, type SpecRun } from '../support/run-spec.ts';
import { type LoginReply, type SecuredTarget, securedTarget } from '../support/secured-target.ts';

const auth = { type: 'oauth2-client-credentials', tokenUrl: 'https://login.example.com/oauth/token' };
const get = (path: string, limits: readonly string[] = []) => ({
  type: 'http',
  name: 'get',
  method: 'GET',
  path,
  limits,
});
const users = (count: number, seconds: number, flow: readonly object[]) => ({
  work: { load: { type: 'users', users: count, for: `${seconds}s`, pause: '200ms' }, flow },
});
const genesysRejection = JSON.parse(readFileSync(new URL('../../profiles/genesys-cloud.json', import.meta.url), 'utf8'))
  .loginRejection as { readonly status: number; readonly body: string };

type SecuredRun = { readonly target: SecuredTarget; readonly run: EngineRun };

/** Runs a spec in the real engine against a target whose login answers by script. */
async function runSecured(
  lifeSeconds: number,
  login: (call: number, second: number) => LoginReply | null,
  workloads: object,
  properties: Readonly<Record<string, string>> = {},
): Promise<SecuredRun> {
  const target = await securedTarget(lifeSeconds, login);
  try {
    const url = `http://127.0.0.1:${target.port}`;
    const spec = { name: 'secured', target: { url }, auth: { ...auth, tokenUrl: `${url}/oauth/token` }, workloads };
    return { target, run: await runAgainst(spec, { properties }) };
  } finally {
    target.close();
  }
}

const rows = (run: EngineRun, label: string): readonly string[] =>
  run.results.split('\n').filter((row) => row.split(',')[2] === label);

describe('a token cannot be had', function () {
  this.timeout(300_000);
  let wrongSecret: SecuredRun;
  let nobodyThere: SecuredRun;
  let comesAndGoes: SecuredRun;

  before(async () => {
    [wrongSecret, nobodyThere, comesAndGoes] = await Promise.all([
      runSecured(10, () => ({ status: 401, body: '{"error":"invalid_client"}' }), users(5, 4, [get('/a')])),
      // Port 9 has no listener.
      runSecured(10, () => null, users(5, 4, [get('/a')]), { 'auth.port': '9', 'auth.patience.seconds': '3' }),
      runSecured(
        6,
        (call, second) => {
          if (call <= 2) return { ...genesysRejection, body: genesysRejection.body.replaceAll('{seconds}', '2') };
          return second > 7 && second < 19 ? { status: 503, headers: { 'Retry-After': '1' } } : null;
        },
        users(5, 24, [get('/a')]),
        { 'auth.patience.seconds': '6' },
      ),
    ]);
  });

  it('with a wrong secret: one token call, no request, and the log says why', () => {
    expect(wrongSecret.target.logins).to.have.length(1);
    expect(wrongSecret.target.requests).to.have.length(0);
    expect(wrongSecret.run.errors.map(({ message }) => message)).to.deep.equal([
      'no token (it refused the credentials with 401 invalid_client), so the test ends before any other request',
    ]);
    expect(rows(wrongSecret.run, 'token')).to.have.length(1);
    expect(rows(wrongSecret.run, 'token')[0]).to.include('auth_failed');
  });

  it('with nobody at the login host: asked again for as long as the patience lasts, then the test ends', () => {
    expect(nobodyThere.target.requests).to.have.length(0);
    expect(nobodyThere.run.errors.map(({ message }) => message).join()).to.match(
      /^no token \(it cannot be reached \(Non HTTP .*ConnectException\)\), so the test ends before any other request$/,
    );
    expect(rows(nobodyThere.run, 'token').length).to.be.within(2, 5);
  });

  it('a login that answers 400 for throttling is waited for as long as it asks', () => {
    const [first, second, third] = comesAndGoes.target.logins.map((login) => login.second);
    expect((second ?? 0) - (first ?? 0)).to.be.within(2, 3.5);
    expect((third ?? 0) - (second ?? 0)).to.be.within(2, 3.5);
    const throttled = rows(comesAndGoes.run, 'token').filter((row) => row.includes(',400,'));
    expect(throttled).to.have.length(2);
    for (const row of throttled) expect(row).to.include('auth_throttled');
  });

  it('a token that dies in an outage ends operations, not the run, and no request leaves without one', () => {
    const { target, run } = comesAndGoes;
    expect(run.errors).to.deep.equal([]);
    expect(target.requests.filter(({ token }) => token !== 'alive')).to.deep.equal([]);
    const pauses = target.requests.slice(1).map(({ second }, index) => second - (target.requests[index]?.second ?? 0));
    expect(Math.max(...pauses)).to.be.greaterThan(5);
    // The endpoint is back at 19 s, and so is the load.
    expect(target.requests.filter(({ second }) => second > 21).length).to.be.greaterThan(5);
    const denied = rows(run, 'op get').filter((row) => row.includes('auth_throttled'));
    expect(denied.length).to.be.within(5, 10);
    // What was never sent has no row of an attempt.
    expect(rows(run, 'get')).to.have.length(target.requests.length);
    // 1/s while the endpoint asks for it, whatever the number of threads.
    expect(target.logins.length).to.be.within(8, 22);
  });

  it('a hold with an outage in it ends on time', () => {
    const at = (line: string): number => Date.parse(`${line.slice(0, 10)}T${line.slice(11, 19)}.${line.slice(20, 23)}`);
    const lines = comesAndGoes.run.log.split('\n');
    const started = lines.filter((line) => line.includes('Thread started: work')).map(at);
    const finished = lines.filter((line) => line.includes('Thread finished: work')).map(at);
    expect(finished).to.have.length(5);
    for (const end of finished) expect((end - Math.min(...started)) / 1000).to.be.within(23.7, 26);
  });
});

const clientId = 'a client/äé';
const clientSecret = 'Zq7+pa%ss, "wörd" $x:y';

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Command lines of every process of this machine, as often as asked until the program has ended. */
async function commandLines(program: Program): Promise<string> {
  const seen = new Set<string>();
  while (program.child.exitCode === null) {
    const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    for (const id of processes) seen.add(await readFile(`/proc/${id}/cmdline`, 'latin1').catch(() => ''));
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return [...seen].join('\n');
}

describe('tokens of a run', function () {
  this.timeout(300_000);
  let folder: string;
  let revoked: SpecRun;
  let pool: SpecRun;
  const secured: Partial<
    Record<'basic' | 'body', { target: SecuredTarget; output: string; processes: string; files: string }>
  > = {};

  async function runProgram(style: 'basic' | 'body'): Promise<void> {
    const target = await securedTarget(4, () => null);
    try {
      const url = `http://127.0.0.1:${target.port}`;
      const spec = {
        name: style,
        target: { url },
        auth: { ...auth, style, tokenUrl: `${url}/oauth/token` },
        workloads: users(5, 6, [get('/a')]),
      };
      const file = join(folder, `${style}.json`);
      await writeFile(file, JSON.stringify(spec));
      const variables = {
        ...process.env,
        LOADWRIGHT_OAUTH_CLIENT_ID: clientId,
        LOADWRIGHT_OAUTH_CLIENT_SECRET: clientSecret,
      };
      const program = start(['run', file, '-o', join(folder, style)], folder, variables);
      const [processes] = await Promise.all([commandLines(program), program.exitCode]);
      const files = await Promise.all((await filesBelow(join(folder, style))).map((path) => readFile(path, 'latin1')));
      secured[style] = { target, output: program.stdout() + program.stderr(), processes, files: files.join('\n') };
    } finally {
      target.close();
    }
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'loadwright-test-'));
    const limits = { token: { type: 'fixed-window', allow: 12, per: '6s' } };
    const api = { url: 'https://api.example.com' };
    [revoked] = await Promise.all([
      runSpec({
        name: 'revoked',
        target: api,
        auth,
        workloads: users(10, 8, [get('/a')]),
        mock: { faults: [{ type: 'revoke-tokens', at: '3s' }], latency: { p50: '50ms' } },
      }),
      runProgram('basic'),
    ]);
    [pool] = await Promise.all([
      runSpec({
        name: 'pool',
        target: api,
        auth: { ...auth, tokens: 3 },
        limits,
        workloads: { work: { load: { type: 'users', users: 7, for: '12s' }, flow: [get('/a', ['token'])] } },
        mock: { latency: { p50: '20ms' } },
      }),
      runProgram('body'),
    ]);
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('all are revoked: one renewal for all threads, every operation succeeds', () => {
    const { events, summary, run } = revoked;
    expect(run.errors).to.deep.equal([]);
    expect(summary.tokenCalls).to.equal(2);
    const refused = events.filter(({ kind, status }) => kind === 'http' && status === 401);
    // Those that were on their way when it happened, each thread once at most.
    expect(refused.length).to.be.within(1, 10);
    const ends = rows(run, 'op get');
    expect(ends.length).to.be.greaterThan(100);
    expect(ends.filter((row) => !row.includes(',ok,'))).to.deep.equal([]);
  });

  it('three tokens have three times the quota of one, and each keeps to its own', () => {
    const { summary, run } = pool;
    expect(run.errors).to.deep.equal([]);
    expect(summary.tokenCalls).to.equal(3);
    expect(summary.rejected).to.equal(0);
    // 12 per 6 s x 0.9 are 1.8/s: 3 x (1.8/s x 12 s + 1), less what the start of the threads and of two tokens takes.
    expect(summary.admitted).to.be.within(57, 69);
  });

  for (const style of ['basic', 'body'] as const) {
    it(`credentials go out in ${style} style, byte for byte, and are in no file, output or process list`, () => {
      const { target, output, processes, files } = secured[style] ?? expect.fail('it did not run');
      // Tokens of 4 s: renewed 3.2 s after the last one was asked for, a little later when no thread looks just then.
      const seconds = target.requests.at(-1)?.second ?? 0;
      expect(target.logins.length, output).to.be.within(1 + Math.floor(seconds / 4.2), 1 + Math.floor(seconds / 3.2));
      const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
      for (const { authorization, body } of target.logins) {
        const form = Object.fromEntries(new URLSearchParams(body));
        expect({ authorization, form }).to.deep.equal(
          style === 'basic'
            ? { authorization: `Basic ${basic}`, form: { grant_type: 'client_credentials' } }
            : {
                authorization: '',
                form: { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret },
              },
        );
      }
      expect(target.requests.length).to.be.greaterThan(20);
      expect(target.requests.filter(({ token }) => token !== 'alive')).to.deep.equal([]);
      expect(processes).to.include('plan.jmx');
      expect(files).to.include('op get');
      // The spelling of a text in files read as Latin-1, and pieces that every encoding keeps.
      for (const trace of ['Zq7', 'pa%ss', basic, '-f00d', encodeURIComponent(clientSecret)]) {
        expect({
          trace,
          output: output.includes(trace),
          processes: processes.includes(trace),
          files: files.includes(trace),
        }).to.deep.equal({ trace, output: false, processes: false, files: false });
      }
    });
  }
});
