import { expect } from 'chai';
import { finding } from '../../src/diagnostics/catalogue.ts';
import type { Scenario } from '../../src/spec/scenario.ts';
import { loadText } from './load-text.ts';
import { richFiles, richSpec } from './rich-spec.ts';

const text = JSON.stringify(richSpec, null, 2);

function load(variant?: string, sets: readonly string[] = []) {
  const { value, diagnostics } = loadText(text, { files: richFiles, sets, ...(variant ? { variant } : {}) });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}
const scenarioOf = (variant?: string, sets?: readonly string[]): Scenario => load(variant, sets).scenario;
const workload = (scenario: Scenario, name: string) => scenario.workloads.find((each) => each.name === name);

describe('loadSpec', () => {
  it('accepts a spec that says everything, without a finding', () => {
    expect(loadText(text, { files: richFiles }).diagnostics).to.deep.equal([]);
  });

  it('resolves profile, region alias and hosts', () => {
    const { target } = scenarioOf();
    expect(target).to.deep.include({
      profile: 'acme',
      region: 'north',
      api: { scheme: 'https', host: 'api.north.acme.test', port: 443, basePath: '' },
      websocket: { scheme: 'wss', host: 'live.north.acme.test', port: 443, basePath: '' },
      connectTimeoutSeconds: 2,
      responseTimeoutSeconds: 10,
    });
    expect(target.rejection).to.deep.equal({
      body: '{"code":"slow.down","after":{seconds}}',
      contentType: 'application/json',
      headers: [{ name: 'x-acme-allowed', value: '{allow}' }],
    });
  });

  for (const [auth, expected] of [
    [undefined, false],
    ['default', true],
    ['none', false],
  ] as const) {
    it(`sends ${expected ? 'the' : 'no'} credentials to a URL whose step says auth ${auth ?? 'nothing'}`, () => {
      const upload = { type: 'http', name: 'upload', method: 'PUT', url: 'https://files.example.com/a', auth };
      const { value } = loadText(
        JSON.stringify({
          name: 'upload',
          target: { url: 'https://api.example.com' },
          auth: { type: 'bearer' },
          workloads: { work: { load: { type: 'users', users: 1, iterations: 1 }, flow: [upload] } },
        }),
        {},
      );
      expect(value?.scenario.workloads[0]?.flow[0]).to.include({ authenticated: expected });
    });
  }

  it("takes the profile's way to log in", () => {
    const expected = {
      type: 'oauth2-client-credentials',
      token: { scheme: 'https', host: 'login.north.acme.test', port: 443, basePath: '' },
      tokenPath: '/oauth/token',
      style: 'body',
      scope: 'all',
      tokens: 2,
      expiresInSeconds: 3600,
      limits: ['login'],
      rejection: { status: 400, body: 'slow down', contentType: 'text/plain', headers: [] },
    };
    expect(scenarioOf().auth).to.deep.equal(expected);
    const bare = loadText(
      '{ "name": "a", "target": { "profile": "acme", "region": "south" }, "workloads": { "w": { "load": { "type": "users", "users": 1, "for": "1s" }, "flow": [{ "type": "pause", "for": "1s" }] } } }',
    ).value?.scenario;
    expect(bare?.auth).to.deep.include({ type: 'oauth2-client-credentials', tokens: 1, expiresInSeconds: 7200 });
    expect(bare?.target.websocket.host).to.equal('api.south.acme.test');
  });

  it('takes a target by URL, with its own WebSocket address and other credentials', () => {
    const { target, auth } = scenarioOf('keyed');
    expect(target.api).to.deep.equal({ scheme: 'http', host: '127.0.0.1', port: 8080, basePath: '/base' });
    expect(target.websocket).to.deep.equal({ scheme: 'ws', host: '127.0.0.1', port: 8081, basePath: '' });
    expect(auth).to.deep.equal({ type: 'header', header: 'X-Key', property: 'auth.key' });
    expect(scenarioOf('bearer').auth).to.deep.equal({ type: 'bearer', property: 'my.token' });
  });

  it('resolves limits to SI numbers, and those of the mock over them', () => {
    const { limits, mock } = scenarioOf();
    expect(limits).to.deep.equal([
      {
        name: 'token',
        type: 'fixed-window',
        scope: 'token',
        safety: 0.9,
        backgroundPerSecond: 20 / 60,
        allow: 300,
        perSeconds: 60,
      },
      {
        name: 'spread',
        type: 'sliding-window',
        scope: 'token',
        safety: 0.9,
        backgroundPerSecond: 0,
        allow: 100,
        perSeconds: 10,
      },
      {
        name: 'login',
        type: 'token-bucket',
        scope: 'client',
        safety: 0.9,
        backgroundPerSecond: 0,
        ratePerSecond: 1,
        burst: 5,
      },
      { name: 'parallel', type: 'concurrency', scope: 'org', safety: 1, backgroundPerSecond: 0, max: 50 },
    ]);
    expect(mock.limits.map((limit) => ('allow' in limit ? limit.allow : limit.type))).to.deep.equal([
      240,
      100,
      'token-bucket',
      'concurrency',
    ]);
    expect(mock).to.deep.include({
      rejectLatencySeconds: 0.005,
      retryAfter: 'http-date',
      constantRetryAfterSeconds: null,
      kneeConcurrency: 100,
      jobSeconds: 10,
      seed: 42,
    });
  });

  it('lays phases end to end, and loads into them', () => {
    const scenario = scenarioOf();
    expect(scenario.phases.map(({ name, startSeconds, endSeconds }) => [name, startSeconds, endSeconds])).to.deep.equal(
      [
        ['calm', 0, 300],
        ['storm', 300, 900],
        ['rest', 900, 1200],
      ],
    );
    expect(workload(scenario, 'nightly')?.load).to.deep.include({ startSeconds: 300, count: 200 });
  });

  it('resolves every kind of load', () => {
    const scenario = scenarioOf();
    expect(workload(scenario, 'update')?.load).to.deep.equal({
      type: 'items',
      data: 'agents',
      items: 2,
      withinSeconds: 120,
      startSeconds: 0,
      ratePerSecond: 1,
      threads: 3,
    });
    expect(workload(scenario, 'watch')?.load).to.deep.include({
      // 10, 20, and 25, because a staircase ends where it says
      stages: [
        { from: 0, to: 10, seconds: 60 },
        { from: 10, to: 10, seconds: 120 },
        { from: 20, to: 20, seconds: 120 },
        { from: 25, to: 25, seconds: 120 },
        { from: 5, to: 5, seconds: 30 },
      ],
      seconds: 450,
      pauseSeconds: 1,
      iterations: null,
    });
    expect(workload(scenario, 'browse')?.load).to.deep.include({
      profile: [
        { fromPerSecond: 0, toPerSecond: 20, seconds: 60 },
        { fromPerSecond: 20, toPerSecond: 20, seconds: 60 },
        ...[20, 30, 40, 50].map((rate) => ({ fromPerSecond: rate, toPerSecond: rate, seconds: 30 })),
      ],
      spacing: 'poisson',
      burst: 2,
      threads: 80,
    });
    expect(workload(scenario, 'nightly')?.load).to.deep.include({
      profile: [{ fromPerSecond: 200 / 60, toPerSecond: 200 / 60, seconds: 60 }],
    });
    expect(workload(scenario, 'steady')?.load).to.deep.include({
      stages: [{ from: 4, to: 4, seconds: 300 }],
      seconds: 300,
      rampUpSeconds: 10,
      iterations: 10,
      pacingSeconds: 2,
      ratePerSecond: 0.5,
    });
    expect(workload(scenarioOf('naive'), 'update')?.load).to.deep.include({
      stages: [{ from: 50, to: 50, seconds: 0 }],
      seconds: null,
    });
  });

  it('resolves retry policies: the step before the workload before the spec', () => {
    const scenario = scenarioOf();
    const [step] = workload(scenario, 'update')?.flow ?? [];
    expect(step && 'retry' in step && step.retry).to.deep.include({
      policy: 'genesys-sdk',
      statuses: [429, 502, 503, 504],
      attempts: 7,
      jitter: 'none',
      cooldown: false,
    });
    expect(workload(scenario, 'watch')?.retry).to.deep.include({ policy: 'none', attempts: 1 });
    expect(workload(scenario, 'browse')?.retry).to.deep.equal({
      policy: 'recommended',
      statuses: [429],
      idempotentStatuses: [502, 503, 504],
      connectionErrors: 'idempotent',
      attempts: 5,
      honoursRetryAfter: true,
      readsQuotaHeaders: true,
      baseSeconds: 1,
      factor: 2,
      capSeconds: 30,
      maxRetryAfterSeconds: 90,
      jitter: 'auto',
      budget: 0.1,
      budgetMinimum: 10,
      cooldown: true,
    });
    expect(workload(scenarioOf('gaps'), 'browse')?.retry.cooldown, 'a probe looks for the limit').to.equal(false);
    expect(workload(scenarioOf('naive'), 'browse')?.retry).to.deep.include({
      baseSeconds: 3,
      capSeconds: 3,
      jitter: 'none',
      budget: null,
    });
  });

  it('knows what each workload reads and what the run needs', () => {
    const scenario = scenarioOf();
    expect(scenario.workloads.map(({ name, data }) => `${name}: ${data}`)).to.deep.equal([
      'update: agents',
      'watch: teams',
      'browse: ',
      'nightly: ',
      'steady: ',
    ]);
    expect(scenario.files).to.deep.equal(['agents.csv', 'teams.csv', 'video.webm']);
  });

  it('fills in parameters, also from --set, and gives steps their defaults', () => {
    const [step] = workload(scenarioOf(undefined, ['parameters.word=rota']), 'update')?.flow ?? [];
    if (step?.type !== 'http') throw new Error('not the step');
    expect(step.location).to.deep.equal({
      type: 'path',
      path: [
        { kind: 'literal', text: '/v1/rota/' },
        { kind: 'data', data: 'agents', column: 'userId' },
        { kind: 'literal', text: '?x=%20' },
      ],
    });
    expect(step).to.deep.include({ idempotent: true, followRedirects: false, authenticated: true, savedHeaders: null });
    expect(step.assumed).to.deep.equal({ p50Seconds: 0.18, p95Seconds: 0.45 });
  });

  it('counts the bytes of a body as they are sent', () => {
    const bytes = new Map(scenarioOf().payloads.map((payload) => [payload.name, payload.bytes]));
    expect(bytes.get('bad')).to.equal('{"user":5}'.length);
    expect(bytes.get('archive')).to.be.within(20, 60);
  });

  it('holds a probe for three windows unless told otherwise', () => {
    expect(scenarioOf().probe).to.deep.include({ type: 'rate', fromPerSecond: 1, holdSeconds: 180 });
    expect(scenarioOf('gaps').probe).to.deep.include({ type: 'gap', values: ['0s', '100ms', '1s'], holdSeconds: 180 });
  });

  it('says where a step of a variant was written', () => {
    const given = { ...richSpec, variants: { v: { workloads: { steady: { flow: [{ type: 'pause', for: '1s' }] } } } } };
    const loaded = loadText(JSON.stringify(given), { files: richFiles, variant: 'v' }).value;
    expect(loaded && workload(loaded.scenario, 'steady')?.flow[0]?.pointer).to.equal(
      '/variants/v/workloads/steady/flow/0',
    );
    const found = loaded?.relocate(finding('SPEC041', '/workloads/steady/flow/0/for', { text: '' }));
    expect(found?.pointer).to.equal('/variants/v/workloads/steady/flow/0/for');
  });

  it('names its variants, and the one it was made from', () => {
    expect(load().variants).to.deep.equal(['naive', 'gaps', 'sockets', 'keyed', 'bearer']);
    expect(scenarioOf('gaps').variant).to.equal('gaps');
    expect(scenarioOf('naive').workloads.map(({ name }) => name)).to.deep.equal([
      'update',
      'watch',
      'browse',
      'steady',
    ]);
  });

  it('gives the same scenario every time', () => {
    expect(scenarioOf()).to.deep.equal(scenarioOf());
  });

  it('reads every file once, and only inside the folder', () => {
    const asked: string[] = [];
    const files = new Proxy(richFiles, {
      getOwnPropertyDescriptor: (target, path) => {
        asked.push(String(path));
        return Reflect.getOwnPropertyDescriptor(target, path);
      },
    });
    loadText(text.replace('"video.webm"', '"../video.webm"'), { files });
    expect(asked).to.have.members(Object.keys(richFiles));
  });
});
