import { expect } from 'chai';
import { explain } from '../../src/explain/explain.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { renderJson } from '../../src/explain/render-json.ts';
import { scenarioOf } from '../support/scenario-of.ts';
import { explainText } from './explain-text.ts';

const step = (name: string, p50 = '100ms') => ({
  ...{ type: 'http', name, method: 'GET', path: '/x', limits: ['quota'] },
  assume: { time: { p50, p95: p50 } },
});
const minute = { type: 'fixed-window', allow: 300, per: '60s', safety: 0.9 };
const phases = { quiet: '10m', busy: '10m' };

const rows = new TextEncoder().encode(`id\n${Array.from({ length: 90 }, (_, index) => `r${index}\n`).join('')}`);

const explained = (part: object): Explanation =>
  explain(
    scenarioOf({ name: 'question', target: { url: 'https://api.example.com' }, ...part }, { 'rows.csv': rows })
      .scenario,
  );

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

/** Two workloads that each fit a limit: users who ask all the time, one call of a second after the other. */
const atOnce = (first: number, second: number) =>
  explained({
    ...{ intent: 'respect', limits: { quota: { type: 'concurrency', max: 20, safety: 0.5 } } },
    workloads: {
      one: { load: { type: 'users', users: first, for: '10m' }, flow: [step('first', '1s')] },
      two: { load: { type: 'users', users: second, for: '10m' }, flow: [step('second', '1s')] },
    },
  });

/** 90 items within 30 s beside 3/s, together against 4.5/s. */
const besideItems = (rate: object) =>
  explained({
    ...{ intent: 'respect', limits: { quota: minute }, data: { rows: { type: 'csv', file: 'rows.csv', use: 'once' } } },
    workloads: {
      one: {
        load: { type: 'items', data: 'rows', within: '30s', ...rate },
        flow: [{ ...step('first'), path: '/x/${rows.id}' }],
      },
      two: { load: { type: 'arrivals', rate: '3/s', for: '10m' }, flow: [step('second')] },
    },
  });

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

  it('arise where workloads together have more at a time than a limit safely allows', () => {
    // 8 + 7 of a safe 20 x 0.5; 5 + 5 are as many.
    const { conflicts } = atOnce(8, 7);
    expect(conflicts.map(({ kind, limit, isFatal, workloads }) => ({ kind, limit, isFatal, workloads }))).to.deep.equal(
      [{ kind: 'shared', limit: 'quota', isFatal: false, workloads: ['one', 'two'] }],
    );
    expect(conflicts[0]?.sentence).to.equal(
      'one and two together have 15 of quota at a time, which has 10: they wait for each other.',
    );
    expect(conflicts[0]?.remedies.map(({ sentence }) => sentence)).to.include.members([
      'take 3 users for one',
      'take 2 users for two',
      'start two 10 min into the run',
    ]);
    expect(atOnce(5, 5).conflicts).to.deep.equal([]);
  });

  it('are fatal where sharing makes a workload miss its deadline', () => {
    // Arrivals come no matter who waits; two threads of items wait for their answers, so 3/s + 2 / (0.1 s + W) are 4.5/s where
    // W = 1.23 s: 5.55 draws wait, and 90 items at 4.5 - 3 = 1.5/s take 60 s, less what they draw until the queue is there:
    // 4.5 t = 90 + 3 t - 3 W, and t = 57.5 s.
    const paced = besideItems({ rate: '3/s' });
    expect(paced.isFeasible).to.equal(false);
    expect(paced.conflicts.map(({ sentence }) => sentence)).to.deep.equal([
      'one and two together ask for 6/s of quota, which has 4.5/s: they slow each other down, and up to 6 draws wait; ' +
        'one is done 28 s after its deadline.',
    ]);
    // 30 s x 4.5/s less the 90 items are 45, or 1.5/s; from 30 s on the items are done.
    expect(paced.conflicts[0]?.remedies.map(({ sentence }) => sentence)).to.deep.equal([
      'lower the rate of two to 1.5/s',
      'start two 30 s into the run',
    ]);
    // No pace makes them faster than what is left, as there are still two of them.
    const { conflicts } = besideItems({});
    expect(conflicts.map(({ isFatal }) => isFatal)).to.deep.equal([true]);
    expect(conflicts[0]?.sentence).to.contain('up to 6 draws wait; one is done 28 s after its deadline.');
  });

  it('are no reason to touch the reserve of a limit of what is in flight', () => {
    const { conflicts } = alone(
      'resilience',
      { type: 'concurrency', max: 10, safety: 0.5 },
      { type: 'users', users: 20, for: '10m' },
      '1s',
    );
    expect(conflicts.map(({ sentence }) => sentence)).to.deep.equal([
      'work has 20 at once against 10 that quota allows: 50 % of what is asked is answered 429, the first at once.',
    ]);
    // 10 x 0.5
    expect(conflicts[0]?.remedies.map(({ sentence }) => sentence)).to.include('take 5 users for work');
  });

  it('say how long rounds of users wait whose mean rate fits', () => {
    const rounds = (users: number) => alone('respect', minute, { type: 'users', users, for: '10m', pause: '60s' });
    // 100 at once, of whom one passes, at 4.5/s take 22 s; 100 / 60.1 s = 1.66/s. 23 take 4.9 s, which is what gates are for.
    const [conflict, ...others] = rounds(100).conflicts;
    expect(others).to.deep.equal([]);
    expect(conflict).to.include({ kind: 'queueing', limit: 'quota', isFatal: false });
    expect(conflict?.sentence).to.equal(
      'The users of work come, and start their rounds, faster than the 4.5/s that quota admits: up to 99 draws wait, ' +
        'the last of them for 22 s; then they catch up.',
    );
    // The last of 100 comes after 0.99 x 17.2 s = 17 s, when 99 of them want 22 s.
    expect(conflict?.remedies.map(({ sentence }) => sentence)).to.deep.equal([
      'pace the 100 users of work at 1.66/s together',
      'take 23 users for work',
      'let the users of work come one after the other over 17.2 s',
    ]);
    expect(rounds(22).conflicts).to.deep.equal([]);
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
