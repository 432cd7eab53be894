/** A good spec that says nearly everything a spec can say, and the files it names. */
export const richFiles: Readonly<Record<string, string>> = {
  'agents.csv': 'userId,name,note\nu-1,Ann,plain\nu-2,"Bob ""B"" O\'Neil","two\nlines"\n',
  'teams.csv': 'id;size\nt1;5\nt2;7\n',
  'schedule.json':
    '{\n  "user": "${agents.userId}",\n  "request": "${values.requestId}",\n  "count": ${values.number}\n}\n',
  'schedule.schema.json':
    '{ "type": "object", "required": ["user"], "properties": { "count": { "type": "integer" }, "user": { "type": "string" } } }',
  'warm-up.groovy': "log.info('warm')\n",
  'video.webm': 'not really a video',
};

export const richSpec = {
  $schema: '../capacity-spec.schema.json',
  name: 'rich',
  description: 'Everything "at once": ]]> </script> ${__groovy(1)} \\ 😀',
  intent: 'respect',
  parameters: { gap: '250ms', word: 'schedule' },
  target: {
    profile: 'acme',
    region: 'N1',
    headers: { 'X-Client': 'load ${env.CLIENT}' },
    timeouts: { connect: '2s', response: '10s' },
  },
  auth: { type: 'oauth2-client-credentials', scope: 'all', tokens: 2, expiresIn: '1h', limits: ['login'] },
  limits: {
    token: { type: 'fixed-window', allow: 300, per: '60s', scope: 'token', safety: 0.9, background: '20/min' },
    spread: { type: 'sliding-window', allow: 100, per: '10s' },
    login: { type: 'token-bucket', rate: '1/s', burst: 5, scope: 'client' },
    parallel: { type: 'concurrency', max: 50, scope: 'org' },
  },
  data: {
    agents: { type: 'csv', file: 'agents.csv', rows: 2, use: 'once' },
    teams: { type: 'csv', file: 'teams.csv', delimiter: ';' },
  },
  values: {
    requestId: { type: 'uuid' },
    session: { type: 'unique-id', prefix: 'ses-', per: 'iteration' },
    number: { type: 'counter', start: 7, step: 2, digits: 0 },
    dice: { type: 'random-integer', min: 1, max: 6, per: 'attempt' },
    colour: { type: 'pick', from: ['red', '${green}', 'b"lue'] },
  },
  payloads: {
    schedule: { file: 'schedule.json', schema: 'schedule.schema.json' },
    bad: { json: { user: 5 }, schema: 'schedule.schema.json', 'expect-invalid': true },
    archive: { text: 'a long, long, long text', contentType: 'text/plain', gzip: true },
    hello: { json: { say: ['${saidBefore}', '$${literal}', '\u0007', 'q"\\'], 'ke"y': null } },
  },
  retry: { policy: 'recommended', attempts: 5, maxRetryAfter: '90s' },
  phases: { calm: '5m', storm: '10m', rest: '5m' },
  workloads: {
    update: {
      description: 'finite work',
      load: { type: 'items', data: 'agents', within: '2m', rate: '1/s', threads: 3, during: ['calm'] },
      flow: [
        {
          type: 'http',
          name: 'update schedule',
          method: 'PUT',
          path: '/v1/${parameters.word}/${agents.userId}?x=%20',
          query: { a: '${now.epoch-ms}', 'b c': 'd&e' },
          headers: { 'X-Request': '${values.requestId}' },
          body: { type: 'payload', payload: 'schedule' },
          limits: ['token', 'parallel'],
          expect: { status: [200, 204], json: { '$.ok': 'true' }, contains: 'ok', time: '3s' },
          assume: { time: { p50: '180ms', p95: '450ms' } },
          save: {
            saidBefore: { type: 'json', path: '$.id' },
            tag: { type: 'header', name: 'ETag', whenMissing: 'keep-empty' },
            code: { type: 'regex', pattern: 'code=(\\d+)' },
          },
          retry: { policy: 'genesys-sdk' },
        },
        {
          type: 'http',
          name: 'say hello',
          method: 'POST',
          path: '/v1/hello',
          body: { type: 'payload', payload: 'hello' },
        },
        {
          type: 'http',
          name: 'say wrong',
          method: 'POST',
          path: '/v1/hello',
          body: { type: 'payload', payload: 'bad' },
          expect: { status: [400] },
        },
        {
          type: 'http',
          name: 'send archive',
          method: 'POST',
          url: '${tag}',
          auth: 'none',
          savedHeaders: 'saidBefore',
          query: { size: '${payload.archive.bytes}' },
          body: { type: 'payload', payload: 'archive' },
          idempotent: true,
          followRedirects: true,
        },
        {
          type: 'poll',
          name: 'wait for it',
          path: '/v1/jobs/${saidBefore}',
          every: '5s',
          deadline: '1m',
          until: { json: '$.state', done: ['DONE'], failed: ['FAILED'] },
          limits: ['spread'],
          assume: { time: { p50: '50ms' }, done: '20s' },
        },
      ],
    },
    watch: {
      load: {
        type: 'users',
        stages: [
          { type: 'ramp', from: 0, to: 10, for: '1m' },
          { type: 'steps', from: 10, to: 25, step: 10, every: '2m' },
          { type: 'hold', users: 5, for: '30s' },
        ],
        during: ['storm'],
        pause: '1s',
        threadGroup: 'ultimate',
      },
      retry: { policy: 'none' },
      flow: [
        { type: 'websocket-open', name: 'open', path: '/live?team=${teams.id}', limits: ['parallel'] },
        {
          type: 'websocket-write',
          name: 'subscribe',
          message: { type: 'text', text: '{"topic":"${values.session}"}' },
        },
        {
          type: 'websocket-read',
          name: 'await answer',
          within: '2s',
          contains: 'ok',
          optional: true,
          save: { topic: { type: 'json', path: '$.topic' } },
        },
        {
          type: 'repeat',
          for: '1m',
          every: '15s',
          flow: [
            {
              type: 'websocket-exchange',
              name: 'heartbeat',
              message: { type: 'text', text: '${topic} ${values.dice}' },
              within: '1s',
            },
            { type: 'websocket-ping', name: 'ping' },
          ],
        },
        { type: 'websocket-close', name: 'close', status: 1001 },
      ],
    },
    browse: {
      load: {
        type: 'arrivals',
        stages: [
          { type: 'ramp', from: '0/s', to: '20/s', for: '1m' },
          { type: 'hold', rate: '20/s', for: '1m' },
          { type: 'steps', from: '20/s', to: '50/s', step: '10/s', every: '30s' },
        ],
        spacing: 'poisson',
        burst: 2,
        threads: 80,
        pacing: 'exact',
      },
      flow: [
        {
          type: 'choose',
          options: [
            {
              weight: 3,
              flow: [
                {
                  type: 'group',
                  name: 'look around',
                  flow: [
                    { type: 'http', name: 'list', method: 'GET', path: '/v1/widgets/list', limits: ['spread'] },
                    { type: 'pause', for: '${parameters.gap}', spread: '1s' },
                  ],
                },
              ],
            },
            {
              weight: 1,
              flow: [
                {
                  type: 'http',
                  name: 'upload',
                  method: 'POST',
                  path: '/v1/upload',
                  body: {
                    type: 'multipart',
                    parts: {
                      meta: { type: 'text', text: '{"colour":"${values.colour}"}', contentType: 'application/json' },
                      video: { type: 'file', file: 'video.webm', contentType: 'video/webm' },
                    },
                  },
                },
                {
                  type: 'http',
                  name: 'form',
                  method: 'POST',
                  path: '/v1/form',
                  body: { type: 'form', fields: { a: '${property.a.b}' } },
                },
                {
                  type: 'http',
                  name: 'raw',
                  method: 'POST',
                  path: '/v1/raw',
                  body: { type: 'file', file: 'video.webm' },
                },
                {
                  type: 'http',
                  name: 'text',
                  method: 'PATCH',
                  path: '/v1/text',
                  body: { type: 'text', text: '${now.iso}' },
                },
              ],
            },
          ],
        },
        { type: 'script', name: 'own code', file: 'warm-up.groovy', assume: { time: { p50: '5ms' } } },
        { type: 'repeat', times: 3, flow: [{ type: 'pause', for: '10ms' }] },
      ],
    },
    nightly: {
      load: { type: 'arrivals', count: 200, within: '60s', during: ['storm', 'rest'], spacing: 'uniform' },
      flow: [{ type: 'http', name: 'night call', method: 'GET', path: '/v1/night' }],
    },
    steady: {
      load: { type: 'users', users: 4, iterations: 10, rampUp: '10s', for: '5m', pacing: '2s', rate: '30/min' },
      flow: [{ type: 'http', name: 'steady call', method: 'GET', path: '/v1/steady' }],
    },
  },
  slo: [
    'completed(update) = 100%',
    'rejected < 1%',
    'p95(update schedule) in calm < 3s',
    'p99.9(list) in storm <= 1.5 * p99.9(list) in calm',
    'gap(open, subscribe) <= 500ms',
    'goodput(upload) > 2MB/s',
    'status:400 = 0',
  ],
  probe: { type: 'rate', workload: 'steady', from: '1/s', to: '10/s', step: '2/s', hold: '3m', stop: 'rejected > 2%' },
  mock: {
    latency: { p50: '20ms', p95: '80ms' },
    limits: { token: { type: 'fixed-window', allow: 240, per: '60s' } },
    retryAfter: 'http-date',
    knee: { concurrency: 100 },
    jobTime: '10s',
    seed: 42,
  },
  engine: { jmeter: '5.6.3' },
  variants: {
    naive: {
      intent: 'resilience',
      retry: { policy: 'constant-pause', base: '3s' },
      workloads: {
        update: { load: { type: 'users', users: 50, pause: '2s' } },
        nightly: null,
      },
      phases: { rest: '20m' },
    },
    gaps: {
      intent: 'probe',
      probe: { type: 'gap', parameter: 'gap', values: ['0s', '100ms', '1s'] },
    },
    sockets: { probe: { type: 'sockets', workload: 'watch', from: 5, to: 50, step: 5 }, auth: { type: 'none' } },
    keyed: {
      target: { url: 'http://127.0.0.1:8080/base/', websocketUrl: 'ws://127.0.0.1:8081' },
      auth: { type: 'header', header: 'X-Key' },
    },
    bearer: { auth: { type: 'bearer', property: 'my.token' } },
  },
};
