import { expect } from 'chai';
import { scaleScenario } from '../../src/capacity/scale-scenario.ts';
import type { Scenario, Step, Workload } from '../../src/spec/scenario.ts';
import { scenarioOf } from '../support/scenario-of.ts';

/** A step without the place where its author wrote it. */
const bare = (step: Step | undefined): Record<string, unknown> =>
  JSON.parse(JSON.stringify(step, (key, value) => (key === 'pointer' ? undefined : value)));

describe('a scenario at a tenth of its time', () => {
  const target = { url: 'http://api.example.com', websocketUrl: 'ws://api.example.com' };
  const get = (name: string): object => ({ type: 'http', name, method: 'GET', path: `/${name}` });
  const specOf = (load: object, flow: readonly object[]): object => ({
    name: 'scaled',
    target,
    phases: { before: '60s', main: '300s' },
    data: { rows: { type: 'csv', file: 'rows.csv', use: 'once' } },
    workloads: { work: { load, flow } },
  });
  const files = {
    'script.groovy': 'vars.put("a", "b")',
    'rows.csv': `id\n${Array.from({ length: 40 }, (_, row) => row).join('\n')}\n`,
  };
  const workOf = (scenario: Scenario): Workload => {
    const [work] = scenario.workloads;
    if (work === undefined) throw new Error('no workload');
    return work;
  };
  const both = (load: object, flow: readonly object[] = [get('a')]) => {
    const { scenario } = scenarioOf(specOf(load, flow), files);
    return { scenario, scaled: scaleScenario(scenario, 0.1) };
  };

  it('phases begin and end', () => {
    const { scaled } = both({ type: 'users', users: 1, during: ['main'] });
    expect(scaled.phases).to.deep.equal([
      { name: 'before', startSeconds: 0, endSeconds: 6 },
      { name: 'main', startSeconds: 6, endSeconds: 36 },
    ]);
  });

  const loads: readonly { readonly name: string; readonly load: object; readonly want: object }[] = [
    {
      name: 'arrivals, each span of the profile and the start',
      load: {
        type: 'arrivals',
        stages: [
          { type: 'ramp', from: '0/s', to: '10/s', for: '60s' },
          { type: 'hold', rate: '10/s', for: '200s' },
        ],
        during: ['main'],
      },
      want: {
        startSeconds: 6,
        count: null,
        profile: [
          { fromPerSecond: 0, toPerSecond: 10, seconds: 6 },
          { fromPerSecond: 10, toPerSecond: 10, seconds: 20 },
        ],
      },
    },
    {
      name: 'arrivals, their number, rounded half up',
      load: { type: 'arrivals', count: 25, within: '250s' },
      want: { startSeconds: 0, count: 3, profile: [{ fromPerSecond: 0.1, toPerSecond: 0.1, seconds: 25 }] },
    },
    {
      name: 'users over time',
      load: {
        type: 'users',
        stages: [
          { type: 'ramp', from: 0, to: 5, for: '100s' },
          { type: 'hold', users: 5, for: '50s' },
        ],
        pause: '5s',
        pacing: '20s',
      },
      want: {
        stages: [
          { from: 0, to: 5, seconds: 10 },
          { from: 5, to: 5, seconds: 5 },
        ],
        startSeconds: 0,
        seconds: 15,
        rampUpSeconds: 0,
        pauseSeconds: 0.5,
        pacingSeconds: 2,
      },
    },
    {
      name: 'a constant number of users',
      load: { type: 'users', users: 5, rampUp: '50s', during: ['main'], rate: '2/s' },
      want: {
        stages: [{ from: 5, to: 5, seconds: 30 }],
        startSeconds: 6,
        seconds: 30,
        rampUpSeconds: 5,
        ratePerSecond: 2,
      },
    },
    {
      name: 'items',
      load: { type: 'items', data: 'rows', within: '100s', rate: '4/s', during: ['main'] },
      want: { startSeconds: 6, items: 4, withinSeconds: 10, ratePerSecond: 4 },
    },
  ];
  for (const { name, load, want } of loads) {
    it(name, () => {
      const { scenario, scaled } = both(load, [{ ...get('a'), headers: { 'X-Row': '${rows.id}' } }]);
      expect(workOf(scaled).load).to.deep.equal({ ...workOf(scenario).load, ...want });
    });
  }

  const pause = { type: 'pause', for: '5s' };
  const scaledPause = { type: 'pause', seconds: 0.5, spreadSeconds: 0 };
  const steps: readonly { readonly name: string; readonly flow: readonly object[]; readonly want: object }[] = [
    { name: 'a request stays', flow: [{ ...get('b'), assume: { time: { p50: '2s' } } }], want: {} },
    { name: 'a pause', flow: [{ ...pause, spread: '4s' }], want: { seconds: 0.5, spreadSeconds: 0.4 } },
    {
      name: 'a poll',
      flow: [
        {
          type: 'poll',
          name: 'state',
          path: '/state',
          until: { json: '$.state', done: ['done'] },
          every: '30s',
          deadline: '600s',
          assume: { time: { p50: '1s' }, done: '200s' },
        },
      ],
      want: { everySeconds: 3, deadlineSeconds: 60, assumedDoneSeconds: 20 },
    },
    {
      name: 'a repetition for a time',
      flow: [{ type: 'repeat', for: '100s', every: '10s', flow: [pause] }],
      want: { forSeconds: 10, everySeconds: 1, flow: [scaledPause] },
    },
    {
      name: 'so many repetitions',
      flow: [{ type: 'repeat', times: 3, flow: [pause] }],
      want: { times: 3, forSeconds: null, everySeconds: null, flow: [scaledPause] },
    },
    {
      name: 'what is chosen from',
      flow: [
        {
          type: 'choose',
          options: [
            { weight: 1, flow: [pause] },
            { weight: 3, flow: [{ type: 'pause', for: '20s' }] },
          ],
        },
      ],
      want: {
        options: [
          { weight: 1, flow: [scaledPause] },
          { weight: 3, flow: [{ ...scaledPause, seconds: 2 }] },
        ],
      },
    },
    { name: 'a group', flow: [{ type: 'group', name: 'both', flow: [pause] }], want: { flow: [scaledPause] } },
  ];
  for (const { name, flow, want } of steps) {
    it(name, () => {
      const { scenario, scaled } = both({ type: 'users', users: 1, for: '60s' }, [...flow, get('a')]);
      expect(bare(workOf(scaled).flow[0])).to.deep.equal({ ...bare(workOf(scenario).flow[0]), ...want });
    });
  }

  it('requests, frames, sockets and scripts stay', () => {
    const { scenario, scaled } = both({ type: 'users', users: 1, for: '60s' }, [
      { type: 'websocket-open', name: 'open', path: '/socket' },
      { type: 'websocket-write', name: 'write', message: { type: 'text', text: 'hello' } },
      { type: 'websocket-read', name: 'read', within: '20s' },
      { type: 'websocket-exchange', name: 'exchange', message: { type: 'text', text: 'hello' }, within: '20s' },
      { type: 'websocket-ping', name: 'ping', within: '20s' },
      { type: 'websocket-close', name: 'close' },
      { type: 'script', name: 'script', file: 'script.groovy' },
      get('c'),
    ]);
    expect(workOf(scaled).flow).to.deep.equal(workOf(scenario).flow);
  });
});
