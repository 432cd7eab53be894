import { expect } from 'chai';
import { explain } from '../../src/explain/explain.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { renderJson } from '../../src/explain/render-json.ts';
import { loadSpec } from '../../src/spec/load-spec.ts';
import { explainText } from './explain-text.ts';

const step = (name: string, p50 = '100ms') => ({
  ...{ type: 'http', name, method: 'GET', path: '/x', limits: ['quota'] },
  assume: { time: { p50, p95: p50 } },
});
const minute = { type: 'fixed-window', allow: 300, per: '60s', safety: 0.9 };
const phases = { quiet: '10m', busy: '10m' };

function explained(part: object): Explanation {
  const text = JSON.stringify({ name: 'question', target: { url: 'https://api.example.com' }, ...part });
  const nothing = () => undefined;
  const { value, diagnostics } = loadSpec({ text, file: 'spec.json', readFile: nothing, readProfile: nothing });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return explain(value.scenario);
}

const two = (intent: string, first: readonly string[], second: readonly string[], rates = ['3/s', '2/s']) =>
  explained({
    ...{ intent, phases, limits: { quota: minute } },
    workloads: {
      one: { load: { type: 'arrivals', rate: rates[0], during: first }, flow: [step('first')] },
      two: { load: { type: 'arrivals', rate: rates[1], during: second }, flow: [step('second')] },
    },
  });
const alone = (intent: string, limit: object, load: object, p50 = '100ms') =>
  explained({ intent, limits: { quota: limit }, workloads: { work: { load, flow: [step('call', p50)] } } });

describe('conflicts', () => {
  it('name no limit where the spec itself paces its items too slowly', () => {
    const { conflicts } = explainText('resilience', { type: 'items', data: 'rows', within: '20s', rate: '1/s' });
    expect(conflicts.map(({ kind, limit }) => [kind, limit])).to.deep.equal([['too-slow', null]]);
    expect(
      renderJson([explainText('respect', { type: 'items', data: 'rows', within: '20s', rate: '1/s' })], false),
    ).to.contain('"limit": null');
  });

  it('say what the crowd does after a rejection: each for itself, or all together', () => {
    const said = (retry: object): string => {
      const { conflicts } = explained({
        ...{ intent: 'resilience', limits: { quota: minute }, retry },
        workloads: { work: { load: { type: 'users', users: 500, for: '10m', pause: '5s' }, flow: [step('call')] } },
      });
      return conflicts.map(({ sentence }) => sentence).join(' ');
    };
    const each =
      'Each waits for as long as Retry-After says and not longer, so up to 500 come back in the same second.';
    const all = 'A rejection holds all 500 back until its wait is over, and then they come in the same second.';
    expect(said({ policy: 'retry-after-only' }))
      .to.contain(each)
      .and.not.to.contain(all);
    expect(said({ policy: 'retry-after-only', cooldown: true }))
      .to.contain(all)
      .and.not.to.contain(each);
    expect(said({ policy: 'recommended', cooldown: true })).to.contain(all);
    expect(said({ policy: 'recommended' }))
      .not.to.contain(each)
      .and.not.to.contain(all);
  });

  const cases = [
    {
      // 3/s then 2/s, never 5/s.
      name: 'are none between workloads that do not overlap',
      given: two('respect', ['quiet'], ['busy']),
      want: [],
      remedies: [],
    },
    {
      // 5/s against 4.5/s for 600 s: 300 wait.
      name: 'arise where workloads overlap, and say where that begins',
      given: two('respect', ['quiet', 'busy'], ['busy']),
      want: [
        'one and two together ask for 5/s of quota from 10 min on (phase busy), which has 4.5/s: they slow each other down, ' +
          'and up to 300 draws wait; when one ends, 300 draws still wait; when two ends, 300 draws still wait.',
      ],
      remedies: ['lower the rate of one to 2.5/s', 'lower the rate of two to 1.5/s', 'start two 20 min into the run'],
    },
    {
      // 180 + 120 draws of each window are no more than the 300 that it allows; nobody keeps a reserve.
      name: 'are none where nobody respects the limit and it still suffices',
      given: two('resilience', ['quiet', 'busy'], ['busy']),
      want: [],
      remedies: [],
    },
    {
      // 6/s from 600 s on: draw 301 of the window that begins then comes after 50 s.
      name: 'between workloads that reject each other name the first rejection',
      given: two('resilience', ['quiet', 'busy'], ['busy'], ['3/s', '3/s']),
      want: ['one and two together are too much for quota: the first 429 comes after 10 min 50 s, in phase busy.'],
      remedies: [
        'lower the rate of one to 1.5/s',
        'lower the rate of two to 1.5/s',
        'start two 19 min 30 s into the run',
      ],
    },
    {
      // 50/s x 1 s = 50 in flight, and 10 permits admit 10/s.
      name: 'arise at a limit of what is in flight',
      given: alone('respect', { type: 'concurrency', max: 10 }, { type: 'arrivals', rate: '50/s', for: '10m' }, '1s'),
      want: [
        'work asks for 50/s against 10/s that quota admits: up to 24,000 iterations wait for their turn, the last of them for ' +
          '40 min, and they never catch up: 24,000 still wait when the load ends.',
      ],
      remedies: ['lower the rate of work to 10/s'],
    },
    {
      // 30 at once find 20 permits; 10 are lost each minute, though 30/min is far below 5/s.
      name: 'arise from bursts that a rate does not show',
      given: alone(
        'resilience',
        { type: 'token-bucket', rate: '5/s', burst: 20 },
        { type: 'arrivals', count: 60, within: '120s', burst: 30 },
      ),
      want: [
        'work sends 30 at once, and quota has room for 20 at once: 33 % are answered 429 (20 of 60), the first at once.',
      ],
      remedies: ['send work in bursts of 18'],
    },
  ];
  for (const { name, given, want, remedies } of cases) {
    it(name, () => {
      expect(given.conflicts.map(({ sentence }) => sentence)).to.deep.equal(want);
      expect(given.conflicts.flatMap((conflict) => conflict.remedies.map(({ sentence }) => sentence))).to.deep.equal(
        remedies,
      );
    });
  }
});
